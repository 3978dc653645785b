using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Headers;
using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Operations;

namespace OnboardingTracker.Simulator.Answers;

/// <summary>Answers for the organization: tokens for its OAuth app, and lists for who has one.</summary>
internal static class OrganizationAnswers
{
    private const int LargestScimPage = 100;

    /// <summary>The token sent; null when none was.</summary>
    public static string? Bearer(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
        && "Bearer".Equals(header.Scheme, StringComparison.OrdinalIgnoreCase)
            ? header.Parameter ?? ""
            : null;

    /// <summary>The form has to be read before.</summary>
    public static Answer Token(HttpRequest request, OrganizationAccess access)
    {
        if (!request.HasFormContentType || request.Form["grant_type"] != "client_credentials")
        {
            return TwilioError.Of(StatusCodes.Status400BadRequest, 20001, "grant_type must be client_credentials");
        }

        return access.Issue(request.Form["client_id"], request.Form["client_secret"]) is { } token
            ? Answer.Json(StatusCodes.Status200OK, new
            {
                access_token = token,
                id_token = (string?)null,
                token_type = "Bearer",
                expires_in = access.TokenSeconds,
                refresh_token = (string?)null,
            })
            : TwilioError.WrongCredentials;
    }

    public static Answer List(
        HttpRequest request, AccountStore account, OrganizationAccess access, Operation operation, IReadOnlyDictionary<string, string> values)
    {
        if (!access.Opens(Bearer(request)))
        {
            return OrganizationError.Of(operation, StatusCodes.Status401Unauthorized, 20003, "Authenticate");
        }

        if (!access.May(operation.Permission) || values.GetValueOrDefault("OrganizationSid", SimulatorCredentials.OrganizationSid) != SimulatorCredentials.OrganizationSid)
        {
            return OrganizationError.Of(operation, StatusCodes.Status403Forbidden, 70051, "Authorization failed");
        }

        var filters = operation.Filters.Where(filter => request.Query.ContainsKey(filter.Parameter)).ToArray();
        if (operation.Filters.Count > 0 && filters.Length == 0)
        {
            return OrganizationError.Of(operation, StatusCodes.Status400BadRequest, 25203, "Identity or Scope must be given");
        }

        ImmutableArray<Resource> items =
            [.. account.In(operation.Collection).Where(resource => filters.All(filter => filter.Keeps(resource, request.Query[filter.Parameter].ToString())))];
        if (operation.Shape is Shape.PagesByIndex)
        {
            return Scim(request, access, operation, items);
        }

        var (page, refusal) = Page.Of(items, request.Query, operation.Shape);
        return page is null
            ? OrganizationError.Shaped(operation, refusal!)
            : ListAnswers.InMeta(operation, page, $"{request.Scheme}://{request.Host}{request.Path}", request.Query);
    }

    private static Answer Scim(HttpRequest request, OrganizationAccess access, Operation operation, ImmutableArray<Resource> all)
    {
        // RFC 7644, 3.4.2.4: below 1 means 1, and a page may hold fewer than were asked for.
        var start = Math.Max(1, Whole(request.Query["startIndex"]) ?? 1);
        var size = Math.Clamp(Whole(request.Query["count"]) ?? access.ItemsPerPage, 0, LargestScimPage);
        List<Resource> items = [.. all.Skip(start - 1).Take(size)];
        return Answer.Written(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("schemas");
            writer.WriteStringValue("urn:ietf:params:scim:api:messages:2.0:ListResponse");
            writer.WriteEndArray();
            writer.WriteNumber("totalResults", all.Length);
            writer.WriteNumber("startIndex", start);
            writer.WriteNumber("itemsPerPage", items.Count);
            writer.WriteStartArray(operation.Key);
            foreach (var item in items)
            {
                operation.Write(writer, item);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }) with
        { ContentType = OrganizationError.ScimType };
    }

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
