/// The templates that are built into the program, by file name within the templates' folder.
///
/// A file `Templates/en/en.request.mustache` is `en/request.mustache`: SwiftPM drops the folders of embedded
/// files, so their names carry the language.
package enum BuiltInTemplates {
    /// File name to text.
    package static let sources: [String: String] = files.mapValues { String(decoding: $0, as: UTF8.self) }

    private static let files: [String: [UInt8]] = [
        "en/digest.mustache": PackageResources.en_digest_mustache,
        "en/overdue.mustache": PackageResources.en_overdue_mustache,
        "en/reminder.mustache": PackageResources.en_reminder_mustache,
        "en/request.mustache": PackageResources.en_request_mustache,
        "en/told.mustache": PackageResources.en_told_mustache,
        "en/worker.mustache": PackageResources.en_worker_mustache,
        "shared/bar.html.mustache": PackageResources.shared_bar_html_mustache,
        "shared/digest-mail.html.mustache": PackageResources.shared_digest_mail_html_mustache,
        "shared/digest-mail.text.mustache": PackageResources.shared_digest_mail_text_mustache,
        "shared/layout.html.mustache": PackageResources.shared_layout_html_mustache,
        "shared/manager-mail.html.mustache": PackageResources.shared_manager_mail_html_mustache,
        "shared/manager-mail.text.mustache": PackageResources.shared_manager_mail_text_mustache,
        "shared/quote.html.mustache": PackageResources.shared_quote_html_mustache,
        "shared/report.html.mustache": PackageResources.shared_report_html_mustache,
        "shared/report.text.mustache": PackageResources.shared_report_text_mustache,
        "shared/worker-mail.html.mustache": PackageResources.shared_worker_mail_html_mustache,
        "shared/worker-mail.text.mustache": PackageResources.shared_worker_mail_text_mustache,
    ]
}
