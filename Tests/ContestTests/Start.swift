import Testing
@testable import Contest
