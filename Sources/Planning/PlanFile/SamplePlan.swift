extension Plan {
    /// The plan that `rollcall init` writes: it loads as it is, with `sampleBrief` at `sampleBriefPath`.
    package static let samplePlan = """
        # The plan: who works on what, and when they report.
        # "rollcall check" reads it and says what is wrong, with line and column. Lines that begin with # are only remarks.

        [manager]                                # you: the digest comes here, and your answers to it are acted on
        name     = "Dana Ruiz"
        address  = "dana@example.com"
        timezone = "Europe/Madrid"
        digest   = "Mon..Fri 18:00"              # weekdays and a time, in your zone
        # copies = ["Lee <lee@example.com>"]     # others who read the digest; they are not asked and may not act
        # language = "en"                        # en, es, pt, fr or de

        [mailbox]                                # where the answers arrive
        url      = "imaps://imap.example.com"    # imap:// is for STARTTLS, which is then required
        user     = "status@example.com"
        # How to log in: one of these three, or the variable ROLLCALL_MAILBOX_PASSWORD, or a systemd credential.
        # password_command    = ["pass", "show", "mail/status"]
        # password_file       = "/etc/rollcall/mailbox-password"     # readable by you alone
        # oauth_token_command = ["oama", "access", "status@example.com"]
        folders  = ["INBOX"]                     # add your provider's folder of junk, so that no answer is lost there
        when_done = "leave"                      # leave, seen, or move:FOLDER; mail is never deleted
        # ca_file = "ca.pem"                     # a private authority's certificate
        # largest_mail_mb = 25                   # of larger mails only the beginning is read

        [outgoing]                               # how mail goes out
        url      = "smtps://smtp.example.com"    # smtp:// is for STARTTLS, which is then required
        user     = "status@example.com"          # the password as under [mailbox], or ROLLCALL_OUTGOING_PASSWORD
        from     = "Status <status@example.com>"
        plus_address = false                     # true if mail to status+anything@example.com reaches you
        per_minute = 20                          # what your provider allows
        per_day    = 400
        # per_person_per_day = 3                 # to one worker, all kinds of mail; what is more is not sent

        # [store]
        # folder = "/var/lib/rollcall"           # where it is kept what happened

        # [letters]
        # folder = "letters"                     # your own versions of the mails' texts

        # [briefs]                               # how the documents of tasks are agreed on
        # accept = "manager"                     # you accept each answer with "rollcall accept"; "answer": it counts by itself
        # remind = ["+1d", "+3d"]                # to those who have not answered one
        # tell_manager = "+5d"                   # then you are told; "never" if you would rather not be

        [asking]                                 # the usual rhythm; a worker may have every key of it for themselves
        ask      = "Mon,Wed,Fri 09:00"           # in each worker's own zone; on a holiday they are excused, not missing
        # Rarer: "Mon 09:00 every 2 weeks from 2026-11-23", "first Mon 09:00", "second,last Fri 16:00", "2026-12-01 09:00".
        # These are not lost to a holiday: they are asked on the next working day.
        due      = "17:00"                       # the same day; "+1d 12:00" is the next working day
        remind   = ["-1h", "+2h", "+1d"]         # before and after the due time, only to those who did not answer
        tell_manager = "+2d"                     # then you are told; "never" if you would rather not be
        workdays = "Mon..Fri"                    # d in the lines above counts these days
        holidays = ["2026-12-25", "2027-01-01"]  # days, ranges "2026-12-24..2026-12-26", calendars "holidays/es.ics"
        quiet    = "20:00..07:00"                # no mail in these hours, by each worker's clock
        questions = ["Done", "Next", "Blockers"]

        [[worker]]
        id       = "maria"                       # short, and the same for ever
        name     = "Maria Lopez"
        address  = "maria@example.net"
        also     = ["mlopez@example.org"]        # other addresses that she writes from
        timezone = "America/Bogota"
        language = "es"                          # of the mails that she gets
        leave    = ["2026-12-24..2027-01-02"]    # she is not asked on these days

        [[worker]]
        id       = "sam"
        name     = "Sam Okafor"
        address  = "sam@example.net"
        timezone = "Africa/Lagos"
        ask      = "Mon..Fri 10:00"              # his own rhythm
        due      = "+1d 12:00"

        [tasks]
        # remind = ["-1d", "0d", "+1d", "+3d", "+7d"]   # working days around each due date, until the task is done

        [[task]]
        id       = "LAND-1"
        title    = "Landing page redesign"
        worker   = "maria"
        due      = 2026-11-30
        brief    = "briefs/LAND-1.md"            # mailed to her; she cannot be late before it is agreed on

        [[task]]
        id       = "BLOG-1"
        title    = "Ten posts for the blog"
        worker   = "sam"
        due      = 2026-12-18

        """

    /// Where the sample plan expects its brief, from the plan's folder.
    package static let sampleBriefPath = "briefs/LAND-1.md"

    /// The brief that `rollcall init` writes next to the plan.
    package static let sampleBrief = """
        # Landing page redesign

        ## What is wanted
        A landing page that says in one screen what we do, for whom, and what to click next.

        ## Done means
        - The page is live on the staging site, in English and Spanish.
        - It loads in under two seconds on a phone.
        - The sign-up form works, and its mails arrive.

        ## Not wanted
        A new logo, or changes to the blog.

        ## Until when
        30 November 2026. A first draft that can be looked at by the 20th.

        """
}
