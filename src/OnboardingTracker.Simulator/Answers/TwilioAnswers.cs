using System.Collections.Immutable;
using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Operations;

namespace OnboardingTracker.Simulator.Answers;

/// <summary>Answers one request as Twilio does, from the resources of the account.</summary>
internal static class TwilioAnswers
{
    public static Answer Of(HttpRequest request, AccountStore account, OrganizationAccess organization)
    {
        var (product, path) = Split(request.Path);
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var found = OperationTable.Find(product, segments);
        switch (found)
        {
            case ({ Shape: Shape.Token } token, _) when request.Method == token.Method:
                return OrganizationAnswers.Token(request, organization);
            case ({ NeedsOrganization: true } list, var at) when request.Method == list.Method:
                return OrganizationAnswers.List(request, account, organization, list, at);
        }

        var (caller, refusal) = Caller.Of(request, account);
        if (caller is null)
        {
            return refusal!;
        }

        if (found is not var (operation, values) || request.Method != operation.Method)
        {
            return OperationTable.LooksLikeTwilio(product, segments)
                ? TwilioError.NotPlayed(request.Method, request.Path)
                : TwilioError.NotFound(request.Path) with { IsUnknown = true };
        }

        if (operation.NeedsMainKey && !caller.HasMainKey)
        {
            return TwilioError.WrongCredentials;
        }

        return IsOutOfReach(caller, account, operation, values)
            ? TwilioError.NotFound(path)
            : Answer(new(request, account, operation, values, caller, path));
    }

    /// <summary>The operation that a request asks for; null when there is none.</summary>
    public static Operation? OperationOf(HttpRequest request)
    {
        var (product, path) = Split(request.Path);
        return OperationTable.Find(product, path.Split('/', StringSplitOptions.RemoveEmptyEntries)) is var (operation, _) ? operation : null;
    }

    private static Answer Answer(Question question)
    {
        var (request, account, operation, values, caller, path) = question;
        var owner = values.GetValueOrDefault("AccountSid", caller.AccountSid);

        // The one list that names its account in the query, and must.
        if (operation.Name == "ListGetKeys")
        {
            owner = request.Query["AccountSid"].ToString();
            if (owner.Length == 0)
            {
                return TwilioError.AccountSidMissing;
            }
        }

        if (values.TryGetValue("Parent", out var parent) && !(account.Find(operation.ParentCollection, parent) is { } outer && IsOf(outer, owner)))
        {
            return TwilioError.NotFound(path);
        }

        if (operation.Shape is Shape.Fetch or Shape.Redirect)
        {
            return Fetch(question, owner);
        }

        var items = Items(question, owner, parent);
        if (operation.Shape == Shape.Whole)
        {
            return Simulator.Answers.Answer.Json(StatusCodes.Status200OK, new Dictionary<string, object>
            {
                [operation.Key] = items.Select(item => item.Wire),
            });
        }

        var (page, refusal) = Page.Of(items, request.Query, operation.Shape);
        return page is null ? refusal!
            : operation.Shape == Shape.PagesBesideList ? ListAnswers.BesideList(operation, page, path, request.Query)
            : operation.Shape == Shape.PagesByToken ? ListAnswers.ByToken(operation, page)
            : operation.Shape == Shape.PagesByNumber ? ListAnswers.ByNumber(operation, page, items.Length)
            : ListAnswers.InMeta(operation, page, $"{request.Scheme}://{request.Host}{request.Path}", request.Query);
    }

    private static Answer Fetch(Question question, string owner)
    {
        var (request, account, operation, values, _, path) = question;
        var named = values.GetValueOrDefault("Sid") ?? (operation.SidParameter is { } parameter ? request.Query[parameter].ToString() : null);
        var found = named is { } sid
            ? account.Find(operation.Collection, sid)
            : account.In(operation.Collection).FirstOrDefault(resource =>
                IsOf(resource, owner) && (!values.TryGetValue("Parent", out var parent) || resource.Parent == parent));

        return found is not null && (operation.Collection == Collections.Accounts || IsOf(found, owner))
            ? Simulator.Answers.Answer.Written(writer => operation.Write(writer, found)) with { Status = StatusOf(operation) }
            : TwilioError.NotFound(path);
    }

    private static int StatusOf(Operation operation) =>
        operation.Shape == Shape.Redirect ? StatusCodes.Status307TemporaryRedirect : StatusCodes.Status200OK;

    private static ImmutableArray<Resource> Items(Question question, string owner, string? parent)
    {
        var (request, account, operation, _, caller, _) = question;
        if (UsageAnswers.Are(operation))
        {
            return UsageAnswers.Of(operation, account, owner, request.Query);
        }

        var sent = operation.Collection == Collections.Messages ? SentFilter.Of(request.Query, account.In(Collections.Messages)) : null;
        var filters = operation.Filters.Where(filter => request.Query.ContainsKey(filter.Parameter)).ToArray();
        var isParent = caller.AccountSid == SimulatorCredentials.AccountSid;
        var takesSubaccounts = isParent && request.Query["IncludeSubAccounts"] == "true";

        return
        [
            .. account.In(operation.Collection).Where(resource =>
                (operation.Collection == Collections.Accounts ? isParent || resource.Id == owner : takesSubaccounts || IsOf(resource, owner))
                && (parent is null || resource.Parent == parent || IsForAll(resource))
                && (sent is null || sent.Keeps(resource))
                && filters.All(filter => filter.Keeps(resource, request.Query[filter.Parameter].ToString()))),
        ];
    }

    // Words to choose from are the same under every service.
    private static bool IsForAll(Resource resource) => resource is { AccountSid: null, Parent: null };

    private static bool IsOf(Resource resource, string owner) => resource.AccountSid is null || resource.AccountSid == owner;

    // The parent's credentials open the 2010 paths of its subaccounts; a subaccount's open only its own.
    private static bool IsOutOfReach(
        Caller caller, AccountStore account, Operation operation, IReadOnlyDictionary<string, string> values)
    {
        var placeholder = operation.Name == "FetchAccount" ? "Sid" : "AccountSid";
        return values.TryGetValue(placeholder, out var sid)
            && sid != caller.AccountSid
            && (caller.AccountSid != SimulatorCredentials.AccountSid || account.Find(Collections.Accounts, sid) is null);
    }

    private static (string Product, string Path) Split(PathString path)
    {
        var text = path.Value ?? "/";
        var end = text.IndexOf('/', 1);
        return end < 0 ? (text[1..], "/") : (text[1..end], text[end..]);
    }

    private sealed record Question(
        HttpRequest Request,
        AccountStore Account,
        Operation Operation,
        IReadOnlyDictionary<string, string> Values,
        Caller Caller,
        string Path);
}
