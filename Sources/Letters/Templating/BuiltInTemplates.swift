/// The templates that are built into the program, by file name within the templates' folder.
///
/// A file `Templates/en/en.request.mustache` is `en/request.mustache`: SwiftPM drops the folders of embedded
/// files, so their names carry the language.
package enum BuiltInTemplates {
    /// File name to text.
    package static let sources: [String: String] = files.mapValues { String(decoding: $0, as: UTF8.self) }

    private static let files: [String: [UInt8]] = [
        "de/digest.mustache": PackageResources.de_digest_mustache,
        "de/overdue.mustache": PackageResources.de_overdue_mustache,
        "de/reminder.mustache": PackageResources.de_reminder_mustache,
        "de/request.mustache": PackageResources.de_request_mustache,
        "de/task.mustache": PackageResources.de_task_mustache,
        "de/told.mustache": PackageResources.de_told_mustache,
        "de/worker.mustache": PackageResources.de_worker_mustache,
        "en/digest.mustache": PackageResources.en_digest_mustache,
        "en/overdue.mustache": PackageResources.en_overdue_mustache,
        "en/reminder.mustache": PackageResources.en_reminder_mustache,
        "en/request.mustache": PackageResources.en_request_mustache,
        "en/task.mustache": PackageResources.en_task_mustache,
        "en/told.mustache": PackageResources.en_told_mustache,
        "en/worker.mustache": PackageResources.en_worker_mustache,
        "es/digest.mustache": PackageResources.es_digest_mustache,
        "es/overdue.mustache": PackageResources.es_overdue_mustache,
        "es/reminder.mustache": PackageResources.es_reminder_mustache,
        "es/request.mustache": PackageResources.es_request_mustache,
        "es/task.mustache": PackageResources.es_task_mustache,
        "es/told.mustache": PackageResources.es_told_mustache,
        "es/worker.mustache": PackageResources.es_worker_mustache,
        "fr/digest.mustache": PackageResources.fr_digest_mustache,
        "fr/overdue.mustache": PackageResources.fr_overdue_mustache,
        "fr/reminder.mustache": PackageResources.fr_reminder_mustache,
        "fr/request.mustache": PackageResources.fr_request_mustache,
        "fr/task.mustache": PackageResources.fr_task_mustache,
        "fr/told.mustache": PackageResources.fr_told_mustache,
        "fr/worker.mustache": PackageResources.fr_worker_mustache,
        "pt/digest.mustache": PackageResources.pt_digest_mustache,
        "pt/overdue.mustache": PackageResources.pt_overdue_mustache,
        "pt/reminder.mustache": PackageResources.pt_reminder_mustache,
        "pt/request.mustache": PackageResources.pt_request_mustache,
        "pt/task.mustache": PackageResources.pt_task_mustache,
        "pt/told.mustache": PackageResources.pt_told_mustache,
        "pt/worker.mustache": PackageResources.pt_worker_mustache,
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
