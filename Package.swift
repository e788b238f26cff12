// swift-tools-version: 6.2
import PackageDescription

/// Every target's rules: Swift 6 mode, explicit existentials and imports, and no warning let through.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// Rooms that call no C may not reach for unsafe memory unmarked either.
let memorySafe: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
    name: "rollcall",
    products: [.executable(name: "rollcall", targets: ["rollcall"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    ],
    targets: [
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
        .target(name: "CCrypto", linkerSettings: [.linkedLibrary("crypto")]),
        .target(name: "Mail", dependencies: ["CCrypto"], swiftSettings: strict),
        .target(name: "CVocabulary", path: "Sources/Reading/Vocabulary", sources: ["CVocabulary.c"]),
        .target(
            name: "Reading", dependencies: ["CVocabulary", "Mail"],
            exclude: ["Vocabulary", "HTML/entities.txt"],
            swiftSettings: memorySafe),
        .target(
            name: "Planning",
            dependencies: ["Mail", "Reading", .product(name: "TOMLKit", package: "TOMLKit")],
            swiftSettings: memorySafe),
        .target(
            name: "Letters",
            dependencies: [
                "Mail", "Reading", "Planning", .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: [.embedInCode("Templates")],
            swiftSettings: memorySafe),
        .target(
            name: "Store",
            dependencies: ["Mail", "Reading", "Planning", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .target(name: "Transport", dependencies: ["Mail", "CCurl"], swiftSettings: strict),
        .target(
            name: "Poll",
            dependencies: [
                "Mail", "Reading", "Planning", "Letters", "Store", "Transport",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "rollcall",
            dependencies: [
                "Mail", "Reading", "Planning", "Letters", "Store", "Transport", "Poll",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "reading-bench", dependencies: ["Mail", "Reading"], path: "Sources/ReadingBench",
            swiftSettings: strict),
        .executableTarget(
            name: "deciding-bench", dependencies: ["Mail", "Planning", "Store"],
            path: "Sources/DecidingBench",
            swiftSettings: strict),
        .executableTarget(name: "Fuzz", dependencies: ["Mail", "Reading"], swiftSettings: strict),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "MailTests", dependencies: ["Mail", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "ReadingTests", dependencies: ["Reading", "Mail", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PlanningTests", dependencies: ["Planning", "Mail", "Reading", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "LettersTests", dependencies: ["Letters", "Planning", "Mail", "Reading", "TestSupport"],
            exclude: ["Golden"],
            swiftSettings: strict),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Store", "Planning", "Mail", "Reading", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "TransportTests", dependencies: ["Transport", "Mail", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PollTests",
            dependencies: [
                "rollcall", "Poll", "Store", "Planning", "Letters", "Mail", "Reading", "Transport",
                "TestSupport",
            ],
            swiftSettings: strict),
    ],
    cLanguageStandard: .c2x
)
