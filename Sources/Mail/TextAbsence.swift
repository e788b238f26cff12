/// Why a mail has no text.
enum TextAbsence {
    static func reason(_ parts: [Part], isEncrypted: Bool) -> String {
        if isEncrypted { return "the text is encrypted (PGP)" }
        for part in parts {
            if let reason = reason(part) { return reason }
        }
        return parts.first.map { "the mail holds nothing but \($0.type)" } ?? "the mail is empty"
    }

    private static func reason(_ part: Part) -> String? {
        switch part.type {
        case "multipart/encrypted": "the mail is encrypted (multipart/encrypted)"
        case "application/pkcs7-mime", "application/x-pkcs7-mime":
            part.parameters["smime-type"]?.lowercased() == "signed-data"
                ? "the mail is an opaque S/MIME signature (application/pkcs7-mime)"
                : "the mail is encrypted (application/pkcs7-mime)"
        case "application/pgp-encrypted": "the mail is encrypted (application/pgp-encrypted)"
        case "application/ms-tnef", "application/vnd.ms-tnef":
            "the text stands in a winmail.dat (application/ms-tnef) that cannot be read"
        case "text/calendar", "application/ics": "the mail holds a calendar entry alone (text/calendar)"
        default: nil
        }
    }
}
