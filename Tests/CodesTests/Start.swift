import Testing
@testable import Codes
