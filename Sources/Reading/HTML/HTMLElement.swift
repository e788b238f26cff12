/// What an element does to the text inside it.
enum HTMLElement {
    case block, paragraph, lineBreak, rule, list, orderedList, item, row, cell, table, pre, quote, link, image
    case struck, font, inline, input, head, void

    init(_ name: UInt64) { self = Self.names[name] ?? .inline }

    private static let names: KeyTable<HTMLElement> = {
        let groups: [(HTMLElement, String)] = [
            (
                .block,
                "div section article header footer main aside nav center form address dl dt dd fieldset figure body"
            ),
            (.paragraph, "p h1 h2 h3 h4 h5 h6"), (.lineBreak, "br"), (.rule, "hr"), (.list, "ul menu dir"),
            (.orderedList, "ol"), (.item, "li"), (.row, "tr"), (.cell, "td th"),
            (.table, "table tbody thead tfoot caption"), (.pre, "pre"), (.quote, "blockquote"), (.link, "a"),
            (.image, "img"), (.struck, "s del strike"), (.font, "font"), (.input, "input"), (.head, "head"),
            (.void, "meta link base col area embed source track wbr param"),
        ]
        var names = KeyTable<HTMLElement>()
        for (element, list) in groups {
            for name in list.split(separator: " ") { names[HTMLTag.key(String(name))] = element }
        }
        return names
    }()

    /// Elements that have no end tag.
    var isVoid: Bool {
        switch self {
        case .lineBreak, .rule, .image, .input, .void: true
        default: false
        }
    }

    /// Elements that end where another of their name begins.
    var endsBeforeItself: Bool {
        switch self {
        case .paragraph, .item, .row, .cell: true
        default: false
        }
    }
}

/// What clients name the parts of a mail (CLIENTS, "HTML quote and signature markers").
enum HTMLMarker {
    case quote
    /// Everything that follows, to the end of the mail, is quoted.
    case quoteStart
    case signature
    /// An indented paragraph of the sender's own.
    case indent

    /// The marker by a class, an id or another name of an element.
    static func named(_ name: ArraySlice<UInt8>) -> HTMLMarker? {
        // QUIRK: Outlook rewrites ids and classes of what it quotes to x_….
        let plain = name.starts(with: [0x78, 0x5F]) ? name.dropFirst(2) : name
        var key = WordKey()
        for byte in plain { key.add(UInt32(byte)) }
        if let marker = names[key.value] { return marker }
        if plain.starts(with: Array("Zm-_Id_-Sgn".utf8)) { return .signature }
        return isYahooQuote(plain) ? .quote : nil
    }

    /// `yahoo_quoted_1234`, `ydp56d8yahoo_quoted`; and AOL's parts.
    private static func isYahooQuote(_ name: ArraySlice<UInt8>) -> Bool {
        if name.starts(with: Array("AOLMsgPart".utf8)) { return true }
        let quoted = Array("yahoo_quoted".utf8)
        guard name.first == UInt8(ascii: "y"), name.count <= 60 else { return false }
        return name.indices.contains { name[$0...].starts(with: quoted) }
    }

    private static let names: KeyTable<HTMLMarker> = {
        let groups: [(HTMLMarker, String)] = [
            (
                .quote,
                """
                yahoo_quoted yahoo-quoted-begin protonmail_quote tutanota_quote zmail_extra blockquote_zmail \
                messageReplySection spark_quote alimail-quote isReplyContent isForwardContent reply139content origbody \
                freshdesk_quote front-blockquote missive_quote outreach-quote hs_reply fernand_quote notion-mail-quote \
                nh_extra mail-editor-reference-message-container ms-outlook-mobile-reference-message \
                OLK_SRC_BODY_SECTION moz-forward-container quoted-content __QUOTED_TEXT__ gmail_quote_own \
                oneComWebmail-quote mailcontent SkyDrivePlaceholder
                """
            ),
            (
                .quoteStart,
                """
                divRplyFwdMsg appendonsend stopSpelling zwchr oriMsgHtmlSeperator OutlookMessageHeader __DIVIDER__ \
                __HEADERS__
                """
            ),
            (
                .signature,
                """
                gmail_signature gmail_signature_prefix Signature ms-outlook-mobile-signature AppleMailSignature \
                moz-signature moz-txt-sig _rc_sig ymail_android_signature protonmail_signature_block front-signature \
                messageSignatureSection tutanota_signature
                """
            ),
        ]
        var names = KeyTable<HTMLMarker>()
        for (marker, list) in groups {
            for name in list.split(separator: " ") { names[HTMLTag.key(String(name))] = marker }
        }
        return names
    }()
}
