#!/bin/sh
# Sees to what the tests need from the system: Electron's libraries, a virtual display, a Chinese
# font, LibreOffice to open the documents, pdftotext and pdftoppm to look at them.
# Installs it on Debian and Ubuntu as root; elsewhere names it and stops.
set -eu

[ "$(uname -s)" = Linux ] || exit 0

# Run by absolute path: a package's ldconfig is often outside a user's PATH.
libraries=$( (PATH="$PATH:/sbin:/usr/sbin" ldconfig -p) 2>/dev/null || true)

missing=''
need_library() { case "$libraries" in *"$1"*) ;; *) missing="$missing $2" ;; esac; }
need_command() { command -v "$1" >/dev/null 2>&1 || missing="$missing $2"; }

need_library libgtk-3.so.0 libgtk-3-0
need_library libnss3.so libnss3
need_library libasound.so.2 libasound2
need_library libgbm.so.1 libgbm1
need_command Xvfb xvfb
need_command xauth xauth
need_command pdftotext poppler-utils
if command -v soffice >/dev/null 2>&1; then
  office=$(dirname "$(readlink -f "$(command -v soffice)")")
  [ -e "$office/libswlo.so" ] || missing="$missing libreoffice-writer-nogui"
  [ -e "$office/libsclo.so" ] || missing="$missing libreoffice-calc-nogui"
else
  missing="$missing libreoffice-writer-nogui libreoffice-calc-nogui"
fi
if ! command -v fc-list >/dev/null 2>&1 || [ -z "$(fc-list :lang=zh family)" ]; then
  missing="$missing fonts-noto-cjk fontconfig"
fi
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1 || [ "$(id -u)" != 0 ]; then
  echo "The tests need these packages (Debian's names), which are not installed:" >&2
  echo " $missing" >&2
  command -v apt-get >/dev/null 2>&1 && echo "  sudo apt-get install$missing" >&2
  exit 1
fi

echo "Installing what the tests need:$missing" >&2
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# Newer releases renamed some libraries for 64-bit time.
packages=''
for package in $missing; do
  if apt-cache show "${package}t64" >/dev/null 2>&1; then package="${package}t64"; fi
  packages="$packages $package"
done
# shellcheck disable=SC2086
apt-get install -y -qq --no-install-recommends $packages >/dev/null
