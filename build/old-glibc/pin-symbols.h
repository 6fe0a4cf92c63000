/*
 * Included before every source: binds what newer C libraries gave a new version to the version that
 * every one has had from the start. The math functions lost only a wrapper for errno in 2.29, and
 * fcntl64 is fcntl on 64-bit systems.
 */
#if defined(__x86_64__)
#define FIRST "GLIBC_2.2.5"
#elif defined(__aarch64__)
#define FIRST "GLIBC_2.17"
#else
#error "no first version of the C library is known for this processor"
#endif

#define PIN(newer, older) __asm__(".symver " #newer "," #older "@" FIRST)
PIN(exp, exp);
PIN(log, log);
PIN(log2, log2);
PIN(pow, pow);
PIN(fcntl64, fcntl);
