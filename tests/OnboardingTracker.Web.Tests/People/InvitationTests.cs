using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.People;

/// <summary>Inviting without a mail server, and accepting: over HTTP, as people do it.</summary>
public sealed partial class InvitationTests(PagesHost pages) : IClassFixture<PagesHost>
{
    private const string Manage = "/people/invitations";
    private const string Password = "an uncommon phrase here";

    private static int addresses;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invited_person_makes_an_account_and_has_the_roles_they_were_invited_with()
    {
        var address = NextAddress();
        var onboarding = await pages.NewOnboardingAsync("Launch of the invited");
        var link = await InviteAsync(address, "lead", onboarding.Split('/')[2]);
        var guest = Guest();

        var opened = await guest.OpenAsync(link);
        Assert.Equal(HttpStatusCode.OK, opened.Status);
        Assert.Contains("Lead, in Launch of the invited", opened.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("no-referrer", opened.Response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("no-store", opened.Response.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await guest.OpenAsync(link)).Status);

        var tooShort = await guest.SendAsync(link, null, new() { ["password"] = "short" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooShort.Status);
        var accepted = await guest.SendAsync(link, null, new() { ["displayName"] = "Grace", ["password"] = Password, ["role"] = "Owner" });

        Assert.Equal("/onboardings", accepted.Location);
        Assert.Equal("Welcome. You have accepted the invitation.", (await guest.FollowAsync(accepted)).Notice);
        var access = await AccessOfAsync(address);
        Assert.Empty(access.Organization);
        Assert.Equal([Role.Lead], Assert.Single(access.Onboardings).Value);
        await IsClosedAsync(link, HttpStatusCode.Gone, "This invitation was used already. Sign in, or ask for a new one.");
    }

    [Fact]
    public async Task Of_fifty_who_accept_at_once_one_account_is_made()
    {
        var link = await InviteAsync(NextAddress());
        var guests = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            var guest = Guest();
            return (Guest: guest, Screen: await guest.OpenAsync(link));
        }));

        var answers = await Task.WhenAll(guests.Select(one => one.Guest.SendAsync(one.Screen, null, new() { ["password"] = Password })));

        Assert.Equal(1, answers.Count(answer => answer.Status is HttpStatusCode.Redirect));
        Assert.All(answers.Where(answer => answer.Status is not HttpStatusCode.Redirect), answer => Assert.Contains(answer.Status, (HttpStatusCode[])[HttpStatusCode.Gone, HttpStatusCode.UnprocessableEntity]));
    }

    [Fact]
    public async Task Whoever_has_an_account_signs_in_first_and_keeps_their_roles()
    {
        var address = NextAddress();
        var member = Guest();
        await member.SendAsync(await InviteAsync(address), null, new() { ["password"] = Password });
        var link = await RenewedForAsync(address, Role.Finance);

        var signIn = await Guest().OpenAsync(link);
        var way = signIn.Page.QuerySelector("a.button--primary")!.GetAttribute("href")!;
        Assert.StartsWith("/signin?returnUrl=%2Finvitations%2F", way, StringComparison.Ordinal);
        var door = await Guest().OpenAsync(way);
        Assert.Equal(("no-referrer", "no-store"), (door.Response.Headers.GetValues("Referrer-Policy").Single(), door.Response.Headers.CacheControl!.ToString()));

        var accepted = await member.SendAsync(link, null, []);
        Assert.Equal("/onboardings", accepted.Location);
        Assert.Equal([Role.Finance], (await AccessOfAsync(address)).Organization);
    }

    [Fact]
    public async Task Somebody_else_who_is_signed_in_is_told_so_and_gets_nothing()
    {
        var address = NextAddress();
        var link = await InviteAsync(address);

        var shown = await pages.Owner.OpenAsync(link);
        using var nothing = new FormUrlEncodedContent([new("__RequestVerificationToken", shown.Value("__RequestVerificationToken")!)]);
        var sent = await pages.Owner.PostAsync(link, nothing);

        Assert.Equal(HttpStatusCode.Forbidden, shown.Status);
        Assert.Equal(HttpStatusCode.Forbidden, sent.Status);
        Assert.Contains("This invitation is for another address. Sign in with that address.", sent.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(address, sent.Page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Guest().OpenAsync(link)).Status);
    }

    [Fact]
    public async Task A_link_that_is_mistyped_renewed_or_taken_back_does_not_work()
    {
        var (first, second) = (NextAddress(), NextAddress());
        var old = await InviteAsync(first);
        var revoked = await InviteAsync(second);

        var mistyped = await Guest().OpenAsync(old[..^1] + (old[^1] == 'A' ? 'E' : 'A'));
        Assert.Equal(HttpStatusCode.NotFound, mistyped.Status);
        Assert.DoesNotContain(first, mistyped.Page.Body!.TextContent, StringComparison.Ordinal);

        var renewed = await pages.Owner.SendAsync(await pages.Owner.OpenAsync(Manage), await FormOfAsync(first, "resend"), []);
        var anew = LinkIn(await pages.Owner.FollowAsync(renewed));
        await IsClosedAsync(old, HttpStatusCode.NotFound, "It is mistyped, or a newer link was made for it. Use the latest, or ask for a new one.");
        Assert.Equal(HttpStatusCode.OK, (await Guest().OpenAsync(anew)).Status);

        var taken = await pages.Owner.FollowAsync(await pages.Owner.SendAsync(await pages.Owner.OpenAsync(Manage), await FormOfAsync(second, "revoke"), []));
        Assert.Equal("The invitation is taken back. Its link does not work any more.", taken.Notice);
        await IsClosedAsync(revoked, HttpStatusCode.Gone, "This invitation was taken back. Ask O. Owner if you still want to join.");
    }

    [Fact]
    public async Task After_seven_days_a_link_has_expired_and_stands_in_the_list_as_such()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var owner = await Person.SignedInAsync(tracker);
        var link = LinkIn(await owner.FollowAsync(await owner.SendAsync(Manage, "/people/invitations", new() { ["emails"] = "late@example.test", ["role"] = "viewer" })));

        tracker.Clock.Advance(Invitation.Lifetime);
        var closed = await new Person(tracker.Browser()).OpenAsync(link);
        var again = await Person.SignedInAsync(tracker);
        var list = await again.OpenAsync(Manage);

        Assert.Equal(HttpStatusCode.Gone, closed.Status);
        Assert.Contains("This invitation has expired. Ask O. Owner for a new one.", closed.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Expired", list.Page.QuerySelector("[data-testid=invitations]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(list.Page.QuerySelector("[data-testid=invitations] .row-actions form"));
    }

    [Theory]
    [InlineData("a@example.test\r\nBcc: b@example.test", "viewer", "Line 2 is not an e-mail address.")]
    [InlineData("lead@", "viewer", "lead@ is not an e-mail address.")]
    [InlineData("a@example.test\nnot an address\nc@example.test", "viewer", "Line 2 is not an e-mail address.")]
    [InlineData("", "viewer", "Enter at least one e-mail address.")]
    [InlineData("a@example.test", "king", "Choose at least one role.")]
    public async Task What_cannot_be_right_invites_nobody_and_keeps_what_was_typed(string emails, string role, string sentence)
    {
        var before = await CountAsync();

        var answer = await pages.Owner.SendAsync(Manage, Manage, new() { ["emails"] = emails, ["role"] = role, ["note"] = "Kept" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Errors);
        Assert.Equal(emails.ReplaceLineEndings("\n"), answer.Value("emails")!.ReplaceLineEndings("\n"));
        Assert.Equal("Kept", answer.Value("note"));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Several_are_invited_each_with_an_outcome_of_their_own()
    {
        var (one, two) = (NextAddress(), NextAddress());
        await InviteAsync(two);

        var made = await pages.Owner.FollowAsync(await pages.Owner.SendAsync(
            Manage, Manage, new() { ["emails"] = $"{one}\n{one.ToUpperInvariant()}\n{two}; {TrackerHost.OwnerEmail}", ["role"] = "Member" }));

        var lines = made.Page.QuerySelectorAll("[data-testid=made] li").Select(line => line.QuerySelector("p")!.TextContent).ToList();
        Assert.Equal(
            [
                $"{one}: Invited",
                $"{one.ToUpperInvariant()}: Stands in the list twice and is invited once.",
                $"{two}: Has an invitation already. Send it again below.",
                $"{TrackerHost.OwnerEmail}: Has an account already. Give them roles under People.",
            ],
            lines);
        Assert.Equal("no-store", made.Response.Headers.CacheControl!.ToString());
        Assert.Null((await pages.Owner.OpenAsync(Manage)).Page.QuerySelector("[data-testid=made]"));
    }

    [Fact]
    public async Task An_admin_invites_but_makes_no_owner_and_a_lead_invites_nobody()
    {
        var onboarding = (await pages.NewOnboardingAsync("Launch with a lead")).Split('/')[2];
        var (admin, lead) = (Guest(), Guest());
        await admin.SendAsync(await InviteAsync(NextAddress(), "admin"), null, new() { ["password"] = Password });
        await lead.SendAsync(await InviteAsync(NextAddress(), "lead", onboarding), null, new() { ["password"] = Password });
        var before = await CountAsync();

        Assert.Null((await admin.OpenAsync(Manage)).Page.QuerySelector("input[value=owner]"));
        var owner = await admin.SendAsync(Manage, Manage, new() { ["emails"] = NextAddress(), ["role"] = "owner" });
        var byLead = await lead.OpenAsync(Manage);

        Assert.Equal(["Only an owner can make owners. Choose another role, or ask an owner."], owner.Errors);
        Assert.Equal(HttpStatusCode.Forbidden, byLead.Status);
        Assert.Equal(before, await CountAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SendAsync(Manage, Manage, new() { ["emails"] = NextAddress(), ["role"] = "admin" })).Status);
    }

    [Fact]
    public async Task A_file_is_shown_line_by_line_before_anybody_is_invited()
    {
        var (one, two) = (NextAddress(), NextAddress());
        var before = await CountAsync();

        var dryRun = await UploadAsync($"email,role\n{one},King\nnot-an-address,Viewer\n{two},Viewer\n");
        Assert.Equal("King is not a role.", OutcomeOf(dryRun, 2));
        Assert.Equal("not-an-address is not an e-mail address.", OutcomeOf(dryRun, 3));
        Assert.Equal("Can be invited", OutcomeOf(dryRun, 4));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, dryRun.Status);

        var right = await UploadAsync($"email,role,note\n{one},Viewer,\"Hi, \"\"there\"\"\nsecond line\"\n{two},Member,\n");
        Assert.Equal(before, await CountAsync());
        var done = await pages.Owner.SendAsync(right, "/import", []);

        Assert.Equal(2, done.Page.QuerySelectorAll("[data-testid=made] .sid").Length);
        Assert.Equal(before + 2, await CountAsync());
        var opened = await Guest().OpenAsync(LinkIn(done));
        Assert.Contains("Hi, \"there\"\nsecond line", opened.Page.QuerySelector(".as-typed")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("email,rolle\na@example.test,Viewer\n", "Column rolle is not known. Known: email, role, onboarding, note.")]
    [InlineData("email,role\n", "The file has no rows.")]
    public async Task A_file_that_cannot_be_used_is_refused(string file, string sentence)
    {
        var answer = await UploadAsync(file);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal([sentence], answer.Errors);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused() =>
        Assert.Equal(["The file is larger than 256 kB."], (await UploadAsync(new string('a', InvitationFile.MaxBytes + 1))).Errors);

    [Fact]
    public async Task No_token_stands_in_the_database_or_the_log_in_any_form()
    {
        KeyValuePair<string, string>[] mail = [new("Mail:Host", "127.0.0.1"), new("Mail:Port", "9"), new("Mail:From", "tracker@example.test"), new("Mail:UseTls", "false")];
        await using var tracker = await TrackerHost.StartAsync(mail);
        await tracker.CreateOwnerAsync();
        var owner = await Person.SignedInAsync(tracker);
        var mailed = LinkIn(await owner.FollowAsync(await owner.SendAsync(Manage, Manage, new() { ["emails"] = "mailed@example.test", ["role"] = "viewer" })));
        var guest = new Person(tracker.Browser());
        await guest.OpenAsync(mailed);
        await guest.OpenAsync($"/signin?returnUrl={Uri.EscapeDataString(mailed)}");
        using var api = tracker.Api(await tracker.CreateTokenAsync());
        api.DefaultRequestHeaders.Add("Idempotency-Key", "the-same");
        var byApi = await InviteByApiAsync(api);
        Assert.Equal(byApi, await InviteByApiAsync(api));
        Assert.Equal(2L, await AskAsync(tracker, "SELECT count(*) FROM outbox WHERE sealed_token IS NOT NULL"));

        SqliteConnection.ClearAllPools();
        foreach (var token in (string[])[TokenIn(mailed), TokenIn(byApi)])
        {
            Assert.Equal(43, token.Length);
            AssertAbsent(token, tracker.Log, "the log");
            Assert.All(
                Directory.GetFiles(tracker.DataDirectory).Where(file => !file.EndsWith(".pfx", StringComparison.Ordinal)),
                file => AssertAbsent(token, ReadShared(file), file));
        }
    }

    [Fact]
    public async Task By_api_people_are_invited_listed_and_taken_back()
    {
        var address = NextAddress();
        using var api = pages.Tracker.Api(await pages.Tracker.CreateTokenAsync());

        var made = await ByApiAsync(api, HttpMethod.Post, "/api/v1/invitations", $$"""{ "emails": ["{{address}}"], "roles": ["viewer"], "onboardings": [], "note": null, "byMail": false }""");
        var id = made.GetProperty("items")[0].GetProperty("id").GetString();
        var again = await ByApiAsync(api, HttpMethod.Post, "/api/v1/invitations", $$"""{ "emails": ["{{address}}"], "roles": ["viewer"] }""");
        var listed = await ByApiAsync(api, HttpMethod.Get, "/api/v1/invitations", null);
        var renewed = await ByApiAsync(api, HttpMethod.Post, $"/api/v1/invitations/{id}/link", """{ "byMail": false }""");
        using var revoked = await api.DeleteAsync(new Uri($"/api/v1/invitations/{id}", UriKind.Relative), Cancellation);
        using var gone = await api.DeleteAsync(new Uri($"/api/v1/invitations/{id}", UriKind.Relative), Cancellation);
        using var unknown = await api.DeleteAsync(new Uri($"/api/v1/invitations/{Guid.Empty}", UriKind.Relative), Cancellation);

        Assert.Equal("invited", made.GetProperty("items")[0].GetProperty("outcome").GetString());
        Assert.Equal("alreadyInvited", again.GetProperty("items")[0].GetProperty("outcome").GetString());
        Assert.Contains(listed.GetProperty("items").EnumerateArray(), item => item.GetProperty("email").GetString() == address && item.GetProperty("state").GetString() == "pending");
        Assert.NotEqual(made.GetProperty("items")[0].GetProperty("link").GetString(), renewed.GetProperty("link").GetString());
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Conflict, HttpStatusCode.NotFound), (revoked.StatusCode, gone.StatusCode, unknown.StatusCode));
    }

    /// <summary>A page asks who gives such a role to confirm that it is them; who found a token must not become an admin by it.</summary>
    [Theory]
    [InlineData("owner")]
    [InlineData("admin")]
    [InlineData("finance")]
    public async Task A_program_gives_no_roles_of_the_organisation(string role)
    {
        var address = NextAddress();
        using var api = pages.Tracker.Api(await pages.Tracker.CreateTokenAsync());
        using var content = new StringContent($$"""{ "emails": ["{{address}}"], "roles": ["{{role}}"], "byMail": false }""", Encoding.UTF8, "application/json");

        using var asked = await api.PostAsync(new Uri("/api/v1/invitations", UriKind.Relative), content, Cancellation);
        await InviteAsync(address, role);
        var byPage = (await ByApiAsync(api, HttpMethod.Get, "/api/v1/invitations", null)).GetProperty("items").EnumerateArray().Single(item => item.GetProperty("email").GetString() == address);
        using var again = new StringContent("""{ "byMail": false }""", Encoding.UTF8, "application/json");
        using var renewed = await api.PostAsync(new Uri($"/api/v1/invitations/{byPage.GetProperty("id").GetString()}/link", UriKind.Relative), again, Cancellation);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (asked.StatusCode, renewed.StatusCode));
        Assert.Contains("A program invites to onboardings only.", await asked.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private static async Task<System.Text.Json.JsonElement> ByApiAsync(HttpClient api, HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await api.SendAsync(request, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, text);
        return System.Text.Json.JsonDocument.Parse(text).RootElement;
    }

    private static async Task<string> InviteByApiAsync(HttpClient api) =>
        (await ByApiAsync(api, HttpMethod.Post, "/api/v1/invitations", """{ "emails": ["by-api@example.test"], "roles": ["viewer"] }""")).GetProperty("items")[0].GetProperty("link").GetString()!;

    private static async Task<object?> AskAsync(TrackerHost tracker, string sql)
    {
        await using var db = await tracker.Services.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Cancellation);
        await db.Database.OpenConnectionAsync(Cancellation);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Cancellation);
    }

    private static void AssertAbsent(string token, string text, string where)
    {
        var bytes = Encoding.UTF8.GetBytes(token);
        var random = System.Buffers.Text.Base64Url.DecodeFromChars(token);
        foreach (var form in (string[])
            [
                token, Convert.ToBase64String(bytes), Convert.ToHexString(bytes), Convert.ToHexStringLower(bytes), Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(token)),
                Convert.ToBase64String(random), Convert.ToHexString(random), Convert.ToHexStringLower(random), Encoding.Latin1.GetString(random),
            ])
        {
            Assert.False(text.Contains(form, StringComparison.Ordinal), $"A token stands in {where}.");
        }
    }

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static string NextAddress() => $"person-{Interlocked.Increment(ref addresses)}@example.test";

    private static string TokenIn(string link) => link.Split('/')[^1];

    /// <summary>The path of the first link that is shown.</summary>
    private static string LinkIn(Screen screen) =>
        Links().Match(screen.Page.QuerySelector("[data-testid=made] .sid")?.TextContent ?? throw new InvalidOperationException($"{screen.Status}: no link is shown.")).Value;

    private static string OutcomeOf(Screen screen, int line) =>
        screen.Page.QuerySelector($"[data-testid=preview] tr[data-line='{line}'] td:last-child")!.TextContent.Trim();

    private Person Guest() => new(pages.Tracker.Browser());

    private async Task<string> InviteAsync(string address, string role = "viewer", string? onboarding = null)
    {
        var sent = await pages.Owner.SendAsync(Manage, Manage, new() { ["emails"] = address, ["role"] = role, ["onboardings"] = onboarding });
        Assert.Equal(Manage, sent.Location);
        return LinkIn(await pages.Owner.FollowAsync(sent));
    }

    /// <summary>Invites somebody who has an account by now, as where both happen at once.</summary>
    private async Task<string> RenewedForAsync(string address, Role role)
    {
        await using var scope = pages.Tracker.Services.CreateAsyncScope();
        var token = TokenText.New("");
        var owner = await pages.Tracker.InvitingOwnerAsync();
        var invitation = Invitation.Make(token, address.ToUpperInvariant(), GivenRoles.Of([role], []), owner, null, pages.Tracker.Clock.GetUtcNow());
        await scope.ServiceProvider.GetRequiredService<IInvitationStore>().AddAsync([new MadeInvitation(invitation, token)], byMail: false, [], Cancellation);
        return $"/invitations/{token}";
    }

    private async Task<string> FormOfAsync(string address, string act)
    {
        var row = (await pages.Owner.OpenAsync(Manage)).Page.QuerySelectorAll("[data-testid=invitations] tbody tr").Single(one => one.TextContent.Contains(address, StringComparison.Ordinal));
        return row.QuerySelectorAll("form").Select(form => form.GetAttribute("action")!).First(action => action.EndsWith(act, StringComparison.Ordinal));
    }

    private async Task<Screen> UploadAsync(string file)
    {
        var screen = await pages.Owner.OpenAsync("/people/invitations/import");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(screen.Value("__RequestVerificationToken")!), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "csv", "people.csv" },
        };
        return await pages.Owner.PostAsync("/people/invitations/import", content);
    }

    private async Task IsClosedAsync(string link, HttpStatusCode status, string sentence)
    {
        var guest = Guest();
        var screen = await guest.OpenAsync(link);
        Assert.Equal(status, screen.Status);
        Assert.Contains(sentence, screen.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<long> CountAsync() => (long)(await AskAsync(pages.Tracker, "SELECT count(*) FROM invitations"))!;

    private async Task<Core.People.Access> AccessOfAsync(string address)
    {
        await using var scope = pages.Tracker.Services.CreateAsyncScope();
        var member = await scope.ServiceProvider.GetRequiredService<UserManager<Member>>().FindByEmailAsync(address);
        return await scope.ServiceProvider.GetRequiredService<IAccessStore>().OfAsync(member!.Id, Cancellation);
    }

    [GeneratedRegex("/invitations/[A-Za-z0-9_-]{43}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();
}
