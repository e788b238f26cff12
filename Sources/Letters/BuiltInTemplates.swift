/// The templates that are built into the program, by file name within the templates' folder.
///
/// A file `Templates/en/en.request.text.mustache` is `en/request.text.mustache`: SwiftPM drops the folders of embedded
/// files, so their names carry the language.
package enum BuiltInTemplates {
    /// File name to text.
    package static let sources: [String: String] = files.mapValues { String(decoding: $0, as: UTF8.self) }

    private static let files: [String: [UInt8]] = [
        "en/answers.html.mustache": PackageResources.en_answers_html_mustache,
        "en/answers.text.mustache": PackageResources.en_answers_text_mustache,
        "en/asked-task.mustache": PackageResources.en_asked_task_mustache,
        "en/digest.html.mustache": PackageResources.en_digest_html_mustache,
        "en/digest.text.mustache": PackageResources.en_digest_text_mustache,
        "en/howto.mustache": PackageResources.en_howto_mustache,
        "en/overdue-opening.mustache": PackageResources.en_overdue_opening_mustache,
        "en/overdue.html.mustache": PackageResources.en_overdue_html_mustache,
        "en/overdue.text.mustache": PackageResources.en_overdue_text_mustache,
        "en/points.html.mustache": PackageResources.en_points_html_mustache,
        "en/points.text.mustache": PackageResources.en_points_text_mustache,
        "en/reminder-opening.mustache": PackageResources.en_reminder_opening_mustache,
        "en/reminder.html.mustache": PackageResources.en_reminder_html_mustache,
        "en/reminder.text.mustache": PackageResources.en_reminder_text_mustache,
        "en/report.html.mustache": PackageResources.en_report_html_mustache,
        "en/report.text.mustache": PackageResources.en_report_text_mustache,
        "en/request-opening.mustache": PackageResources.en_request_opening_mustache,
        "en/request.html.mustache": PackageResources.en_request_html_mustache,
        "en/request.text.mustache": PackageResources.en_request_text_mustache,
        "en/silence.mustache": PackageResources.en_silence_mustache,
        "en/standing.mustache": PackageResources.en_standing_mustache,
        "en/task.mustache": PackageResources.en_task_mustache,
        "en/told.html.mustache": PackageResources.en_told_html_mustache,
        "en/told.text.mustache": PackageResources.en_told_text_mustache,
        "shared/bar.html.mustache": PackageResources.shared_bar_html_mustache,
        "shared/layout.html.mustache": PackageResources.shared_layout_html_mustache,
    ]
}
