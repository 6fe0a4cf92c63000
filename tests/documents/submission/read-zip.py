"""Lists a zip with Python's own reader and checks every CRC; prints one JSON list."""
import hashlib, json, sys, zipfile

with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    json.dump([
        {
            "name": entry.filename,
            "utf8": bool(entry.flag_bits & 0x800),
            "date": entry.date_time[0],
            "sha256": hashlib.sha256(archive.read(entry)).hexdigest(),
        }
        for entry in archive.infolist()
    ], sys.stdout)
