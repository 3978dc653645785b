using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Tests.Hosting;

namespace OnboardingTracker.Web.Tests.Access;

/// <summary>
/// Sends a request to every endpoint, page handlers, API routes, files and the stream, as every role and about an onboarding of one's own and another one, and holds each
/// answer against the permission table. What was seen is then held against the table with each cell changed: a cell that nobody would miss makes it fail.
/// </summary>
public sealed class EndpointRoleTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    /// <summary>
    /// Who may do what, written down here once more (a: all, o: own, s: steps of one's own, -: nothing; owner, admin, lead, member, finance, viewer), so that a cell
    /// that is changed in the product is noticed.
    /// </summary>
    private static readonly PermissionTable Written = Table(
        (Permission.SeeOnboarding, "aaoo-o"),
        (Permission.MakeOnboarding, "aaa---"),
        (Permission.DeleteOnboarding, "aa----"),
        (Permission.EditOnboarding, "aao---"),
        (Permission.ConfirmStep, "aaos--"),
        (Permission.WorkOnSteps, "aaoo--"),
        (Permission.SeeConnection, "aao---"),
        (Permission.ManageConnection, "aa----"),
        (Permission.UseNumbers, "aao---"),
        (Permission.SeeMoney, "a---o-"),
        (Permission.SignOff, "----o-"),
        (Permission.SeePeople, "aao---"),
        (Permission.ManagePeople, "aa----"),
        (Permission.ManageSettings, "aa----"),
        (Permission.HandOverOwnership, "a-----"),
        (Permission.SeeActivity, "aaoooo"),
        (Permission.UseOwnAccount, "aaaaaa"));

    /// <summary>Figure 8: the answers of the walk, and those of them that lack a header.</summary>
    private readonly List<string> bare = [];
    private int answers;

    [Fact]
    public async Task Every_endpoint_answers_every_role_as_the_table_says_and_every_cell_of_the_table_is_noticed()
    {
        List<Observed> observed = [];
        var forAnybody = Asked.Handlers(world.Tracker).Count(handler => EndpointPermissions.IsForAnybody(handler.Endpoint));
        var requests = Asked.OfEverybody(world.Tracker).OrderBy(request => request.Path.StartsWith("/api/", StringComparison.Ordinal)).ToList();
        Assert.True(requests.Count > 60, $"Only {requests.Count} requests were found.");
        foreach (var request in requests)
        {
            foreach (var subject in world.Subjects)
            {
                foreach (var target in request.IsAboutOnboarding ? (Target[])[Target.Own, Target.Foreign] : [Target.None])
                {
                    observed.AddRange(await SendAsync(request, subject, target));
                }
            }
        }

        var wrong = observed.Where(seen => seen.Answer != Expected(Written, seen)).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40).Select(seen =>
            $"{seen.Request} as {seen.Subject.Name}, {seen.Target}{(seen.IsOwnStep ? ", own step" : "")}: {seen.Answer}, the table says {Expected(Written, seen)} ({seen.Permission}).")));

        var shown = await ShownAsync();
        Assert.Equal([], shown.Where(seen => seen.Differs(Written)).Select(seen => seen.ToString()));
        var flips = Flips().ToList();
        var missed = flips
            .Where(flip => !observed.Exists(seen => seen.Answer != Expected(flip.Table, seen)) && !shown.Exists(seen => seen.Differs(flip.Table)))
            .Select(flip => flip.Name)
            .ToList();
        Assert.Equal([], missed);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Figure 1: {requests.Count + forAnybody} of {Asked.Handlers(world.Tracker).Count()} handlers and routes: {requests.Count} asked as every role in {observed.Count} requests, none answered otherwise than the table says; {forAnybody} for anybody (AnonymousEndpointTests).");
        TestContext.Current.TestOutputHelper?.WriteLine($"Figure 13: {flips.Count - missed.Count} of {flips.Count} changed cells of the table noticed.");
        TestContext.Current.TestOutputHelper?.WriteLine($"Figure 8: {answers} answers, {bare.Count} without the whole set of headers.");
        Assert.Empty(bare);
    }

    [Fact]
    public void What_no_endpoint_asks_for_yet_is_a_closed_list() => Assert.Equal(
        [Permission.UseNumbers],
        Enum.GetValues<Permission>().Except(Asked.OfEverybody(world.Tracker).Select(request => request.Permission)));

    [Fact]
    public async Task A_page_knows_no_token_and_the_API_no_session()
    {
        var owner = world.Subjects[0];
        foreach (var request in Asked.OfEverybody(world.Tracker))
        {
            var isApi = request.Path.StartsWith("/api/", StringComparison.Ordinal);
            using var answer = await RawAsync(isApi ? owner.Browser : owner.Program, request, request.PathFor(world.Own, world.StepKey, Guid.Empty, world.Subjects[1].MemberId));
            Assert.True(
                isApi ? answer.StatusCode is HttpStatusCode.Unauthorized : answer.Headers.Location?.OriginalString.StartsWith("/signin?", StringComparison.Ordinal) is true,
                $"{request} answered {(int)answer.StatusCode} to the other way in.");
        }
    }

    private static PermissionTable Table(params (Permission Permission, string Grants)[] rows)
    {
        Assert.Equal(Enum.GetValues<Permission>(), rows.Select(row => row.Permission).Order());
        var table = PermissionTable.Default;
        foreach (var (permission, grants) in rows)
        {
            foreach (var (role, letter) in Enum.GetValues<Role>().Zip(grants))
            {
                table = table.With(permission, role, letter switch { 'a' => Grant.All, 'o' => Grant.Own, 's' => Grant.Assigned, _ => Grant.None });
            }
        }

        return table;
    }

    private static Answered Expected(PermissionTable table, Observed seen) =>
        TableReading.Expect(table, seen.Subject, seen.Permission, seen.Target, seen.IsOwnStep);

    /// <summary>Every cell set to everything that it does not say.</summary>
    private static IEnumerable<(string Name, PermissionTable Table)> Flips() =>
        from permission in Enum.GetValues<Permission>()
        from role in Enum.GetValues<Role>()
        from grant in Enum.GetValues<Grant>()
        let now = PermissionTable.Default.Of(permission, role)
        where !TableReading.MeansTheSame(role, now, grant)
        select ($"{permission} of {role}: {now} to {grant}", PermissionTable.Default.With(permission, role, grant));

    private async Task<IReadOnlyList<Observed>> SendAsync(Asked request, Subject subject, Target target)
    {
        var onboarding = target is Target.Foreign ? world.Foreign : world.Own;
        List<Observed> seen = [];
        foreach (var (step, isOwn) in request.HasStep && target is Target.Own
            ? ((string, bool)[])[(world.StepKey, false), (world.StepOf(subject), true)]
            : [(world.StepKey, false)])
        {
            var client = request.Path.StartsWith("/api/", StringComparison.Ordinal) ? subject.Program : subject.Browser;
            using var answer = await RawAsync(client, request, request.PathFor(onboarding, step, world.Files[(onboarding, step)], world.Subjects[1].MemberId));
            answers++;
            bare.AddRange(HeaderSet.Faults(answer).Select(fault => $"{request} as {subject.Name}: {fault}"));
            seen.Add(new Observed($"{request}", subject, request.Permission, target, isOwn, await ReadAsync(request, answer)));
        }

        return seen;
    }

    private static async Task<HttpResponseMessage> RawAsync(HttpClient client, Asked request, string path)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(path, UriKind.Relative));
        return await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    private static async Task<Answered> ReadAsync(Asked request, HttpResponseMessage answer)
    {
        Assert.False((int)answer.StatusCode is 401 or 405 or 429 or >= 500, $"{request} answered {(int)answer.StatusCode}.");
        Assert.False(answer.Headers.Location?.OriginalString.StartsWith("/signin?", StringComparison.Ordinal) is true, $"{request} sent somebody who is signed in to the sign-in.");
        if (answer.StatusCode is HttpStatusCode.Forbidden)
        {
            return Answered.NotAllowed;
        }

        if (answer.StatusCode is not HttpStatusCode.NotFound || !request.IsAboutOnboarding)
        {
            return Answered.LetIn;
        }

        // A program that was let in may be told that nobody has confirmed the step; only the other sentence is about the onboarding.
        var isApi = request.Path.StartsWith("/api/", StringComparison.Ordinal);
        return !isApi || (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("There is no such onboarding", StringComparison.Ordinal)
            ? Answered.NotThere
            : Answered.LetIn;
    }

    /// <summary>What each person is told of their own rights; it holds every permission, also those that no endpoint asks for yet.</summary>
    private async Task<List<Shown>> ShownAsync()
    {
        List<Shown> shown = [];
        foreach (var subject in world.Subjects)
        {
            foreach (var (onboarding, isMine) in ((Onboarding, bool)[])[(world.Own, true), (world.Foreign, false)])
            {
                using var answer = await subject.Program.GetAsync(new Uri($"/api/v1/onboardings/{onboarding.Key}/access", UriKind.Relative), TestContext.Current.CancellationToken);
                if (!answer.IsSuccessStatusCode)
                {
                    continue;
                }

                using var json = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
                HashSet<string> Words(string name) => [.. json.RootElement.GetProperty(name).EnumerateArray().Select(word => word.GetString()!)];
                shown.Add(new Shown(subject, isMine, Words("permissions"), Words("forOwnSteps")));
            }
        }

        return shown;
    }

    private sealed record Shown(Subject Subject, bool IsMine, HashSet<string> Permissions, HashSet<string> ForOwnSteps)
    {
        public bool Differs(PermissionTable table) => Enum.GetValues<Permission>().Any(permission =>
        {
            var reach = TableReading.Reach(table, Subject, permission, IsMine);
            var word = ProfileWords.Of(permission);
            return Permissions.Contains(word) != (reach is Grant.Own or Grant.All) || ForOwnSteps.Contains(word) != (reach is Grant.Assigned);
        });

        public override string ToString() => $"{Subject.Name}, {(IsMine ? "own" : "foreign")}: {string.Join(' ', Permissions)} | {string.Join(' ', ForOwnSteps)}";
    }
}
