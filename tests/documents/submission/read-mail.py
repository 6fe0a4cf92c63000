"""Reads mail drafts with Python's own parser; prints one JSON list."""
import email, email.policy, hashlib, json, sys

mails = []
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        mail = email.message_from_binary_file(file, policy=email.policy.default)
    body = mail.get_body(preferencelist=("plain",))
    mails.append({
        "to": [address.addr_spec for address in mail["To"].addresses],
        "subject": str(mail["Subject"]),
        "unsent": mail["X-Unsent"],
        "from": mail["From"],
        "body": body.get_content(),
        "defects": [str(defect) for part in mail.walk() for defect in part.defects],
        "attachments": [
            {
                "name": part.get_filename(),
                "contentTypeName": part.get_param("name") if isinstance(part.get_param("name"), str) else None,
                "bytes": len(part.get_content() if isinstance(part.get_content(), bytes) else part.get_payload(decode=True)),
                "sha256": hashlib.sha256(part.get_payload(decode=True)).hexdigest(),
            }
            for part in mail.iter_attachments()
        ],
    })
json.dump(mails, sys.stdout)
