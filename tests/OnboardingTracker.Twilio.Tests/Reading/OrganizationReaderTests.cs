using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OnboardingTracker.Core.ConsoleRoles;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Twilio.Tests.Reading;

/// <summary>The parts that only the organization's own credential opens.</summary>
public sealed class OrganizationReaderTests
{
    private const string Token = """{ "access_token": "a-token", "token_type": "Bearer", "expires_in": 3600 }""";

    private static readonly SnapshotPart[] OfOrganization = [.. PartDefinition.OfOrganization.Select(definition => definition.Part)];

    [Fact]
    public async Task The_whole_organization_is_read_beside_the_account_with_one_token()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Isv);
        await using var rig = new Rig(practice.BaseUrl);
        var progress = new Progress();

        var snapshot = await rig.ReadAsync(Rig.WithOrganization, progress);

        Assert.Empty(snapshot.Failures);
        Assert.Equal(SimulatorCredentials.OrganizationSid, snapshot.OrganizationSid);
        Assert.Equal((8, 7, 5), (snapshot.OrganizationUsers!.Count, snapshot.OrganizationAccounts!.Count, snapshot.OrganizationRoles!.Count));

        // The organization, this account, six others and 25 subaccounts.
        Assert.Equal(33, snapshot.RoleAssignments!.Count);
        Assert.Equal([SimulatorCredentials.OrganizationSid, SimulatorCredentials.AccountSid], snapshot.RoleAssignments.Take(2).Select(scope => scope.Scope));
        Assert.Equal(4, snapshot.RolesAt(SimulatorCredentials.AccountSid)!.Count);
        Assert.Equal(1, await practice.TokensIssuedAsync());
        Assert.All(progress.Reports, settled => Assert.Equal(PartDefinition.All.Count, settled.Total));
        Assert.Empty((await practice.RequestsAsync())["unknown"]!.AsArray());
    }

    [Fact]
    public async Task The_token_goes_to_the_organization_alone_and_the_key_never_does()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        await rig.ReadAsync(Rig.WithOrganization);

        var asked = (await practice.RequestsAsync())["requests"]!.AsArray().Select(request => ((string)request!["path"]!, (string?)request["user"])).ToList();
        Assert.All(asked, request => Assert.Equal(
            IsOfOrganization(request.Item1) ? SimulatorCredentials.OrganizationSid : request.Item1 == "/oauth/v2/token" ? null : SimulatorCredentials.MainKeySid,
            request.Item2));
        Assert.Contains(asked, request => IsOfOrganization(request.Item1));
    }

    [Fact]
    public async Task Without_a_credential_nothing_of_it_is_asked_and_nothing_failed()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync();

        Assert.Empty(snapshot.Failures);
        Assert.Null(snapshot.OrganizationUsers);
        Assert.Equal(FailureReason.NeedsOrganization, snapshot.FailureOf(SnapshotPart.OrganizationUsers).Reason);
        Assert.DoesNotContain((await practice.RequestsAsync())["requests"]!.AsArray(), request => IsOfOrganization((string)request!["path"]!));
    }

    [Fact]
    public async Task Where_the_newer_host_has_nothing_the_older_one_is_asked_once_for_each_part()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Isv);
        await practice.AddFaultAsync(new JsonObject { ["product"] = "iam", ["path"] = "/v2/Organizations", ["status"] = 404 });
        await practice.AddFaultAsync(new JsonObject { ["product"] = "iam", ["path"] = "/scim", ["status"] = 404 });
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync(Rig.WithOrganization);

        Assert.Empty(snapshot.Failures);
        Assert.Equal((8, 7, 33), (snapshot.OrganizationUsers!.Count, snapshot.OrganizationAccounts!.Count, snapshot.RoleAssignments!.Count));
        var missed = (await practice.RequestsAsync())["requests"]!.AsArray()
            .Count(request => IsOfOrganization((string)request!["path"]!) && (int)request["status"]! == 404);
        Assert.Equal(4, missed);
    }

    [Fact]
    public async Task What_neither_host_has_is_not_offered()
    {
        await using var practice = await Practice.StartAsync();
        await practice.AddFaultAsync(new JsonObject { ["product"] = "iam", ["path"] = "/v2/Organizations/Roles", ["status"] = 404 });
        await practice.AddFaultAsync(new JsonObject { ["product"] = "preview-iam", ["path"] = $"/Organizations/{SimulatorCredentials.OrganizationSid}/Roles", ["status"] = 404 });
        await using var rig = new Rig(practice.BaseUrl);

        var failure = Assert.Single((await rig.ReadAsync(Rig.WithOrganization)).Failures);

        Assert.Equal(
            new(SnapshotPart.OrganizationRoles, FailureReason.NotEnabled, "Twilio does not offer \"Roles of the organization\" for this organization (20404).", 20404), failure);
    }

    [Fact]
    public async Task Role_assignments_are_always_asked_at_a_scope_so_25203_does_not_happen()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Isv);
        await using var rig = new Rig(practice.BaseUrl);

        await rig.ReadAsync(Rig.WithOrganization);
        await rig.TestOrganizationAsync();

        var asked = (await practice.RequestsAsync())["requests"]!.AsArray().Where(request => ((string)request!["path"]!).Contains("RoleAssignments", StringComparison.Ordinal)).ToList();
        Assert.True(asked.Count > 30);
        Assert.All(asked, request => Assert.Contains("Scope=", (string)request!["path"]!, StringComparison.Ordinal));
        Assert.All(asked, request => Assert.Equal(200, (int)request!["status"]!));
    }

    [Fact]
    public async Task A_token_that_Twilio_took_back_is_fetched_anew_once()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);
        await rig.ReadAsync(Rig.WithOrganization);
        await practice.ChangeOrganizationAsync(new JsonObject { ["tokens_taken_back"] = true });

        var snapshot = await rig.ReadAsync(Rig.WithOrganization);

        Assert.Empty(snapshot.Failures);
        Assert.Equal(2, await practice.TokensIssuedAsync());
    }

    [Fact]
    public async Task A_token_is_fetched_anew_shortly_before_it_ends()
    {
        await using var practice = await Practice.StartAsync();
        await practice.ChangeOrganizationAsync(new JsonObject { ["token_seconds"] = 1 });
        await using var rig = new Rig(practice.BaseUrl);

        await rig.ReadAsync(Rig.WithOrganization);
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
        var snapshot = await rig.ReadAsync(Rig.WithOrganization);

        Assert.Empty(snapshot.Failures);
        Assert.True(await practice.TokensIssuedAsync() >= 2);
        Assert.DoesNotContain((await practice.RequestsAsync())["requests"]!.AsArray(), request => (int)request!["status"]! == 401);
    }

    [Fact]
    public async Task An_app_that_was_removed_fails_its_own_parts_and_no_part_of_the_account()
    {
        await using var practice = await Practice.StartAsync();
        await practice.ChangeOrganizationAsync(new JsonObject { ["revoked"] = true });
        await using var rig = new Rig(practice.BaseUrl);

        var failures = (await rig.ReadAsync(Rig.WithOrganization)).Failures;

        Assert.Equal(OfOrganization, failures.Select(failure => failure.Part));
        Assert.All(failures, failure => Assert.Equal(
            (FailureReason.WrongKey, "Twilio did not accept the client ID and secret of the organization. Check both, and that the OAuth app is still there (20003)."),
            (failure.Reason, failure.Sentence)));
    }

    [Fact]
    public async Task A_wrong_key_beside_a_good_organization_is_a_wrong_key_all_the_same()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync(Rig.WithOrganization with { Password = new("another secret") });

        Assert.Equal(3, snapshot.OrganizationUsers!.Count);
        Assert.Equal(PartDefinition.OfAccount.Count, snapshot.Failures.Count);
        Assert.All(snapshot.Failures, failure => Assert.Equal(FailureReason.WrongKey, failure.Reason));
    }

    [Fact]
    public async Task A_missing_permission_is_named_and_spoils_only_its_part()
    {
        await using var practice = await Practice.StartAsync();
        await practice.ChangeOrganizationAsync(new JsonObject { ["permissions"] = new JsonArray("managed-users/list", "roles/list", "accounts/list") });
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync(Rig.WithOrganization);

        Assert.Equal(
            new(
                SnapshotPart.RoleAssignments,
                FailureReason.MissingPermission,
                "The organization's OAuth app may not read \"Role assignments\". Give it the permission role-assignments/list, and check that it belongs to this organization (70051).",
                70051),
            Assert.Single(snapshot.Failures));
        Assert.Null(snapshot.RoleAssignments);
        Assert.NotNull(snapshot.OrganizationUsers);
    }

    [Fact]
    public async Task The_limit_of_the_organization_is_waited_for_longer_and_then_given_up()
    {
        var pauses = new List<DateTimeOffset>();
        await using var fake = await FakeTwilio.StartAsync(context =>
        {
            if (context.Request.Path == "/oauth/v2/token")
            {
                return Token;
            }

            if (context.Request.Path != "/iam/v2/Organizations/Roles")
            {
                return null;
            }

            lock (pauses)
            {
                pauses.Add(TimeProvider.System.GetUtcNow());
            }

            context.Response.StatusCode = 429;
            return """{ "code": 25021, "message": "Rate limit", "moreInfo": "https://www.twilio.com/docs/errors/25021", "status": 429 }""";
        });
        await using var rig = new Rig(fake.BaseUrl);

        var failure = (await rig.ReadAsync(Rig.WithOrganization)).FailureOf(SnapshotPart.OrganizationRoles);

        Assert.Equal((FailureReason.Throttled, 25021), (failure.Reason, failure.Code));
        Assert.Equal(5, pauses.Count);

        // The usual pause is anything up to 20 ms, 40 ms and so on after the first try; this one is at least twice that.
        Assert.All(pauses.Zip(pauses.Skip(1)).Index(), pair => Assert.True((pair.Item.Second - pair.Item.First).TotalMilliseconds >= 75 * Math.Pow(2, pair.Index)));
    }

    [Theory]
    [InlineData("https://evil.example/v2/Organizations/Accounts?PageToken=1")]
    [InlineData("//evil.example/v2/Organizations/Accounts")]
    public async Task A_next_page_at_another_host_is_not_followed(string next)
    {
        await using var practice = await Practice.StartAsync();
        await practice.AddFaultAsync(new JsonObject { ["product"] = "iam", ["path"] = "/v2/Organizations/Accounts", ["next"] = next });
        await using var rig = new Rig(practice.BaseUrl);

        var failure = (await rig.ReadAsync(Rig.WithOrganization)).FailureOf(SnapshotPart.OrganizationAccounts);

        Assert.Equal(
            (FailureReason.Malformed, "Twilio's answer could not be understood: its next page leads to another address, which was not followed."), (failure.Reason, failure.Sentence));
    }

    [Fact]
    public async Task Users_are_read_through_all_pages()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Isv);
        await practice.ChangeOrganizationAsync(new JsonObject { ["items_per_page"] = 3 });
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync(Rig.WithOrganization);

        Assert.Empty(snapshot.Failures);
        Assert.Equal(8, snapshot.OrganizationUsers!.Select(user => user.Sid).Distinct().Count());
        Assert.Equal(
            ["/iam/scim/v2/Users", "/iam/scim/v2/Users?startIndex=4", "/iam/scim/v2/Users?startIndex=7"],
            (await practice.RequestsAsync())["requests"]!.AsArray().Select(request => (string)request!["path"]!).Where(path => path.Contains("/scim/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{ "Resources": [{ "id": "US1", "active": true }], "totalResults": 2, "startIndex": 1, "itemsPerPage": 1 }""", "it has another form than Twilio describes")]
    [InlineData("""{ "Resources": [{ "id": "US1", "active": true }], "totalResults": 2 }""", "its pages repeat one another")]
    [InlineData("""{ "Resources": [], "totalResults": 2 }""", "it has another form than Twilio describes")]
    public async Task A_list_of_users_that_does_not_go_on_is_not_taken_for_the_whole(string page, string why)
    {
        await using var fake = await OrganizationAsync("/iam/scim/v2/Users", _ => page);
        await using var rig = new Rig(fake.BaseUrl);

        var failure = (await rig.ReadAsync(Rig.WithOrganization)).FailureOf(SnapshotPart.OrganizationUsers);

        Assert.Equal((FailureReason.Malformed, $"Twilio's answer could not be understood: {why}."), (failure.Reason, failure.Sentence));
    }

    [Fact]
    public async Task Without_a_total_all_users_came_at_once()
    {
        await using var fake = await OrganizationAsync("/iam/scim/v2/Users", _ => """{ "Resources": [{ "id": "US1", "active": false, "displayName": "Robin Keeper", "userName": "Robin.Keeper@harbor.example" }] }""");
        await using var rig = new Rig(fake.BaseUrl);

        var snapshot = await rig.ReadAsync(Rig.WithOrganization);

        Assert.Equal([new OrganizationUser("US1", false, AddressDigest.Of("robin.keeper@harbor.example"))], snapshot.OrganizationUsers);
        Assert.DoesNotContain("Robin", JsonSerializer.Serialize(snapshot), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(429, """{ "code": 20429, "status": 429 }""", FailureReason.Throttled)]
    [InlineData(503, "", FailureReason.TwilioDown)]
    [InlineData(200, "<html></html>", FailureReason.Malformed)]
    [InlineData(200, """{ "token_type": "Bearer" }""", FailureReason.Malformed)]
    [InlineData(200, """{ "access_token": "two words", "expires_in": 3600 }""", FailureReason.Malformed)]
    [InlineData(400, """{ "code": 20001, "status": 400 }""", FailureReason.WrongKey)]
    [InlineData(404, "", FailureReason.NotEnabled)]
    public async Task Without_a_token_each_part_says_why(int status, string body, FailureReason reason)
    {
        await using var fake = await OrganizationAsync("/oauth/v2/token", context =>
        {
            context.Response.StatusCode = status;
            return body;
        });
        await using var rig = new Rig(fake.BaseUrl);

        var snapshot = await rig.ReadAsync(Rig.WithOrganization);

        Assert.Equal(OfOrganization.Select(part => (part, reason)), snapshot.Failures.Select(failure => (failure.Part, failure.Reason)));
    }

    [Fact]
    public async Task A_token_that_is_never_accepted_is_asked_for_twice_and_no_more()
    {
        await using var fake = await OrganizationAsync("/iam/v2/Organizations/Roles", context =>
        {
            context.Response.StatusCode = 401;
            return """{ "code": 20003, "status": 401 }""";
        });
        await using var rig = new Rig(fake.BaseUrl);

        var failure = (await rig.ReadAsync(Rig.WithOrganization)).FailureOf(SnapshotPart.OrganizationRoles);

        Assert.Equal(FailureReason.WrongKey, failure.Reason);
        Assert.Equal(2, fake.Asked.Count(path => path.StartsWith("/iam/v2/Organizations/Roles", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_test_tells_what_the_credential_can_read_and_refuses_a_wrong_secret()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var good = await rig.TestOrganizationAsync();
        var wrong = await rig.TestOrganizationAsync(Rig.Organized("wrong-client-secret-wrong-client-1"));
        await practice.ChangeOrganizationAsync(new JsonObject { ["permissions"] = new JsonArray("managed-users/list") });
        var limited = await rig.TestOrganizationAsync();
        await practice.ChangeOrganizationAsync(new JsonObject { ["permissions"] = new JsonArray() });
        var nothing = await rig.TestOrganizationAsync();

        Assert.Equal((null, 0), (good.Refusal, good.Failures.Count));
        Assert.Equal(FailureReason.WrongKey, wrong.Refusal!.Reason);
        Assert.Null(limited.Refusal);
        Assert.Equal([SnapshotPart.OrganizationAccounts, SnapshotPart.RoleAssignments, SnapshotPart.OrganizationRoles], limited.Failures.Select(failure => failure.Part));
        Assert.Equal(FailureReason.MissingPermission, nothing.Refusal!.Reason);
    }

    [Fact]
    public async Task The_log_holds_neither_the_client_secret_nor_a_token()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        await rig.ReadAsync(Rig.WithOrganization);
        await rig.TestOrganizationAsync(Rig.Organized("wrong-client-secret-wrong-client-1"));

        var log = string.Join('\n', rig.Log.All);
        Assert.Contains("CreateOauth2Token", log, StringComparison.Ordinal);
        Assert.All(
            (string[])[SimulatorCredentials.ClientSecret, "wrong-client-secret-wrong-client-1", "practice-token-", SimulatorCredentials.ClientId],
            secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }

    private static bool IsOfOrganization(string path) =>
        path.StartsWith("/iam/v2/Organizations", StringComparison.Ordinal)
        || path.StartsWith("/iam/scim", StringComparison.Ordinal)
        || path.StartsWith("/preview-iam", StringComparison.Ordinal);

    /// <summary>An organization with nothing in it, and one address that answers otherwise.</summary>
    private static Task<FakeTwilio> OrganizationAsync(string path, Func<HttpContext, string> answer) => FakeTwilio.StartAsync(context => context.Request.Path.Value switch
    {
        var asked when asked == path => answer(context),
        "/oauth/v2/token" => Token,
        "/iam/scim/v2/Users" => """{ "Resources": [], "totalResults": 0 }""",
        { } asked when asked.StartsWith("/iam/v2/Organizations/", StringComparison.Ordinal) => """{ "content": [], "meta": { "key": "content", "next_page_url": null } }""",
        _ => null,
    });
}
