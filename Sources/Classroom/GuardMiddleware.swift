import HTTPTypes
import Hummingbird

/// Refuses requests that are not of a page of this server, and puts on every answer what keeps pages
/// safe.
struct GuardMiddleware<Context: RequestContext>: RouterMiddleware {
  /// The names and addresses by which the server may be called, without ports.
  let names: Set<String>

  // As the protocol has it, whose module keeps functions off the caller's actor.
  @concurrent func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response: Response
    do {
      try check(request)
      response = try await next(request, context)
    } catch let problem as RequestProblem {
      response = problem.response
    } catch let error as HTTPError {
      response = RequestProblem(error.status, Self.sentence(for: error.status)).response
    } catch {
      // Nothing of what went wrong inside is for those outside.
      response =
        RequestProblem(.internalServerError, Self.sentence(for: .internalServerError)).response
    }
    for (name, value) in Self.headers { response.headers[name] = value }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }

  private func check(_ request: Request) throws {
    // A page elsewhere that had its name point here would call the server by that name.
    guard let authority = request.head.authority, names.contains(Self.host(of: authority)) else {
      throw RequestProblem(
        .misdirectedRequest, "open the address that stands on the projector")
    }
    guard request.method == .post else { return }
    if let site = request.headers[Self.fetchSite], site != "same-origin" {
      throw RequestProblem(.forbidden, "this request comes from another page")
    }
    if let origin = request.headers[.origin] {
      guard let slashes = origin.firstRange(of: "://"),
        String(origin[slashes.upperBound...]) == authority
      else { throw RequestProblem(.forbidden, "this request comes from another page") }
    }
    let type = request.headers[.contentType] ?? ""
    let essence = type.prefix { $0 != ";" }.lowercased()
    guard essence.trimmingBlanks == "application/json" else {
      throw RequestProblem(.unsupportedMediaType, "only 'application/json' is read here")
    }
  }

  /// What stands before the port; an address of six has brackets around it.
  private static func host(of authority: String) -> String {
    if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
      return String(authority[authority.index(after: authority.startIndex)..<end]).lowercased()
    }
    return authority.prefix { $0 != ":" }.lowercased()
  }

  private static func sentence(for status: HTTPResponse.Status) -> String {
    switch status {
    case .notFound: "there is no such page"
    case .contentTooLarge: "this is too long"
    default: "this request cannot be answered"
    }
  }

  private static var fetchSite: HTTPField.Name {
    HTTPField.Name("Sec-Fetch-Site") ?? .origin
  }

  /// What every answer carries.
  private static var headers: [(HTTPField.Name, String)] {
    let texts = [
      (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
      ), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
    return texts.compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
  }
}

extension StringProtocol {
  /// This text without blanks around it.
  var trimmingBlanks: String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
