using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>Figure 2, what Twilio answers: a check ends, says what it could not read, and changes no status by nonsense.</summary>
public sealed class TwilioCases(TwilioCases.Rig rig) : IClassFixture<TwilioCases.Rig>
{
    /// <summary>Between two tries where Twilio does not say for how long.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);

    private const string NotUnderstood = "Twilio's answer could not be understood: ";

    /// <summary>Our words; those of the cases say the same more shortly.</summary>
    private static readonly Dictionary<string, string> Ours = new(StringComparer.Ordinal)
    {
        ["twilio-001"] = $"{NotUnderstood}a web page came instead of data.",
        ["twilio-002"] = $"{NotUnderstood}it is cut off or damaged.",
        ["twilio-003"] = "This key has no permission to read \"Phone numbers\". Give it that permission in the Twilio Console, or connect another key (20003).",
        ["twilio-004"] = "This key has no permission to read \"Phone numbers\". Give it that permission in the Twilio Console, or connect another key (70051).",
        ["twilio-006"] = "Twilio asked us to slow down.",
        ["twilio-008"] = "Twilio did not answer in 20 seconds.",
        ["twilio-009"] = "Twilio is not answering. Your data here is safe; results so far stay.",
        ["twilio-010"] = $"{NotUnderstood}its next page leads to another address, which was not followed.",
        ["twilio-011"] = $"{NotUnderstood}its next page leads to another address, which was not followed.",
        ["twilio-012"] = $"{NotUnderstood}its pages do not end.",
        ["twilio-013"] = $"{NotUnderstood}it is too large.",
        ["twilio-014"] = $"{NotUnderstood}it is cut off or damaged.",
        ["twilio-015"] = NotUnderstood,
        ["twilio-020"] = "Twilio did not take this request; that is a fault of Onboarding Tracker (302).",
    };

    /// <summary>Cases whose part we do not read, although the case does, and why.</summary>
    private static readonly Dictionary<string, string> NotRead = new(StringComparer.Ordinal)
    {
        ["twilio-015"] = "A number without its SID is nothing that Twilio describes: to take it for no number could pass a step that asks for none, so the part counts as not understood.",
    };

    /// <summary>How the path of an operation ends, and the parts that cannot be read without it.</summary>
    private static readonly Dictionary<string, (string Path, SnapshotPart[] Parts)> Operations = new(StringComparer.Ordinal)
    {
        ["ListIncomingPhoneNumber"] = ("/IncomingPhoneNumbers.json", [SnapshotPart.PhoneNumbers]),
        ["ListService"] = ("/messaging/v1/Services", [.. PartDefinition.OfAccount.Where(part => part.Call.Contains("messaging.twilio.com /v1/Services", StringComparison.Ordinal)).Select(part => part.Part)]),
        ["FetchBalance"] = ("/Balance.json", [SnapshotPart.Balance]),
        ["ListUsageTrigger"] = ("/Usage/Triggers.json", [SnapshotPart.UsageTriggers]),
        ["ListUsAppToPerson"] = ("/Compliance/Usa2p", [SnapshotPart.Campaigns]),
        ["FetchAccount"] = ($"/2010-04-01/Accounts/{Simulator.SimulatorCredentials.AccountSid}.json", [SnapshotPart.Account]),
    };

    public static TheoryData<string> Cases => Surfaces.Cases(Surface.Twilio);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Check_ends_and_says_what_it_could_not_read(string id)
    {
        var input = BadInput.Of(id);
        using var outgoing = new OutgoingCalls();
        var (path, parts) = Operations[(string)input.Send["operation"]!];
        await rig.BeHealthyAsync();
        var before = await rig.StatusesAsync();

        rig.Twilio.Play(path, input.Send["answer"]!.AsObject());
        var started = TimeProvider.System.GetTimestamp();
        var run = await rig.Stage.CheckAsync(rig.Onboarding);
        var took = TimeProvider.System.GetElapsedTime(started);
        var after = await rig.StatusesAsync();
        var marked = await rig.MarkedAsync();
        rig.Twilio.Stop();

        Assert.NotEmpty(rig.Twilio.Asked);
        Assert.True(input.Expect.Says("checks", "finished"));
        Assert.Equal("finished", run.GetProperty("state").GetString());

        // What could not be read belongs to the part that was asked for; all others were read.
        Assert.True(input.Expect.Says("otherParts", "read"));
        Assert.Empty(marked.Keys.Except(rig.ReadersOf(parts), StringComparer.Ordinal));
        var (expectedPart, statuses, aimedAt) = ((string)input.Expect["part"]!, (string)input.Expect["statuses"]!, (string?)input.Expect["sentence"]);
        Assert.Contains(expectedPart, (string[])["could not check", "read"]);
        if (expectedPart == "could not check" || NotRead.ContainsKey(id))
        {
            var sentence = Ours.GetValueOrDefault(id) ?? aimedAt ?? throw new InvalidOperationException($"{id} says nothing to the person.");
            Assert.Contains(statuses, (string[])["unchanged", "no pass, no crash"]);
            Assert.True(run.GetProperty("couldNotCheck").GetInt32() > 0);
            Assert.NotEmpty(marked);
            Assert.All(marked.Values, told => Assert.Contains(sentence, told, StringComparison.Ordinal));
            Assert.Equal(before, after);
        }
        else
        {
            rig.IsChanged = true;
            Assert.Empty(marked);
            Assert.Equal(0, run.GetProperty("couldNotCheck").GetInt32());
            AssertStatuses(statuses, parts, before, after);
        }

        if (input.Expect.Says("waited", ">= 2 s"))
        {
            Assert.True(rig.Twilio.Asked[1] - rig.Twilio.Asked[0] >= TimeSpan.FromSeconds(1.9));
        }

        if ((int?)input.Expect["requestsAtMost"] is { } most)
        {
            Assert.InRange(rig.Twilio.Asked.Count, 1, most);
        }

        if (input.Expect.Says("finishedWithin", "120 s"))
        {
            AssertBounded(took);
        }

        if (input.Expect.Says("memoryAtMost", "64 MB"))
        {
            AssertNotTakenInWhole();
        }

        if ((string?)input.Expect["noRequestTo"] is { } host)
        {
            outgoing.AssertNoneTo(host);
        }

        foreach (var secret in input.Expect["secretsAbsent"]?.AsArray() ?? [])
        {
            await rig.AssertAbsentAsync((string)secret!);
        }

        if (input.Expect.Promises("shownAsText"))
        {
            await rig.AssertShownAsTextAsync((string)input.Send["answer"]!["set"]!["friendly_name"]!, parts);
        }

        input.AssertReadWhole();
    }

    /// <summary>
    /// By the work and not by the clock, which on a busy machine measures the machine: every try may take its time and the longest pause before the next, and all of
    /// them together stay under the two minutes. How long it took is printed.
    /// </summary>
    private void AssertBounded(TimeSpan took)
    {
        var longest = new Twilio.TwilioOptions().RequestTimeout + LongestPause;
        Assert.InRange(rig.Twilio.Asked.Count * longest, TimeSpan.Zero, TimeSpan.FromSeconds(120));
        TestContext.Current.TestOutputHelper?.WriteLine($"{rig.Twilio.Asked.Count} tries, ended after {took.TotalSeconds:0.0} s.");
    }

    /// <summary>
    /// By what was taken from the connection: the server could not get rid of more than the limit and what stands in the buffers between. The memory of a process that
    /// runs other tests beside this one would say nothing.
    /// </summary>
    private void AssertNotTakenInWhole()
    {
        const long MegaByte = 1024 * 1024;
        TestContext.Current.TestOutputHelper?.WriteLine($"{rig.Twilio.Written / MegaByte} MiB were taken.");
        Assert.InRange(rig.Twilio.Written, 1, 80 * MegaByte);
    }

    private void AssertStatuses(string expected, SnapshotPart[] parts, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        switch (expected)
        {
            case "waiting":
                Assert.Contains(rig.ReadersOf(parts), step => after[step] == "waiting");
                Assert.DoesNotContain(rig.ReadersOf(parts), step => before[step] != "verified" && after[step] == "verified");
                break;
            case "unchanged" or "as healthy":
                Assert.Equal(before, after);
                break;
            default:
                throw new InvalidOperationException($"Unknown: {expected}");
        }
    }

    /// <summary>The app before an account that answers as it is told, with an onboarding that was checked once while all was well.</summary>
    public sealed class Rig : IAsyncLifetime
    {
        internal ScriptedTwilio Twilio { get; private set; } = null!;

        internal Stage Stage { get; private set; } = null!;

        internal string Onboarding { get; private set; } = "";

        /// <summary>A case before may have moved something.</summary>
        internal bool IsChanged { get; set; }

        internal async Task BeHealthyAsync()
        {
            if (IsChanged)
            {
                await Stage.CheckAsync(Onboarding);
                IsChanged = false;
            }
        }

        public async ValueTask InitializeAsync()
        {
            Twilio = await ScriptedTwilio.StartAsync();
            Stage = await Stage.SetAsync(Twilio.BaseUrl, Twilio.Control, simulator: null, new KeyValuePair<string, string>("Twilio:RequestTimeout", "00:00:20"));
            Onboarding = await Stage.ConnectedAsync(new { name = "US launch", profile = WithoutPlannedServices() });
            Assert.Equal(0, (await Stage.CheckAsync(Onboarding)).GetProperty("couldNotCheck").GetInt32());
        }

        public async ValueTask DisposeAsync()
        {
            await Stage.DisposeAsync();
            await Twilio.DisposeAsync();
        }

        /// <summary>A service that answers under another name is missed where it was planned by name, which is right and no nonsense.</summary>
        private static JsonObject WithoutPlannedServices()
        {
            var profile = System.Text.Json.JsonSerializer.SerializeToNode(Testing.Hosts.HealthyLaunch.Profile)!.AsObject();
            profile.Remove("plannedServices");
            return profile;
        }

        internal async Task<IReadOnlyDictionary<string, string>> StatusesAsync() => (await Stage.StepsAsync(Onboarding)).ToDictionary(
            step => step.GetProperty("key").GetString()!, step => step.GetProperty("status").GetString()!, StringComparer.Ordinal);

        /// <summary>Steps that could not be checked, and what they say about it.</summary>
        internal async Task<IReadOnlyDictionary<string, string>> MarkedAsync()
        {
            Dictionary<string, string> marked = new(StringComparer.Ordinal);
            foreach (var step in await Stage.StepsAsync(Onboarding))
            {
                if (step.GetProperty("marks").EnumerateArray().Any(mark => mark.GetString() == "couldNotCheck"))
                {
                    var key = step.GetProperty("key").GetString()!;
                    marked[key] = (await Stage.Api.ReadAsync($"{Onboarding}/steps/{key}")).Json.GetProperty("couldNotCheck").GetString()!;
                }
            }

            return marked;
        }

        internal IReadOnlyList<string> ReadersOf(IReadOnlyCollection<SnapshotPart> parts)
        {
            var catalog = Stage.Tracker.Services.GetRequiredService<CheckCatalog>();
            return [.. Stage.Tracker.Services.GetRequiredService<StepPlaybook>().Doable().Where(step => step.Checks.Any(check => catalog.Find(check)!.Reads.Any(parts.Contains))).Select(step => step.Key)];
        }

        internal async Task AssertAbsentAsync(string secret)
        {
            Assert.DoesNotContain(secret, Stage.Tracker.Log, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(secret, (await Stage.Api.ReadAsync($"{Onboarding}/connection")).Text, StringComparison.OrdinalIgnoreCase);
            SqliteConnection.ClearAllPools();
            foreach (var file in Directory.GetFiles(Stage.Tracker.DataDirectory).Where(file => !file.EndsWith(".pfx", StringComparison.Ordinal)))
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
                Assert.DoesNotContain(secret, await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
            }
        }

        /// <summary>On the pages of the steps that read it: letter for letter where it stands, and never as an element.</summary>
        internal async Task AssertShownAsTextAsync(string name, IReadOnlyCollection<SnapshotPart> parts)
        {
            var owner = await Person.SignedInAsync(Stage.Tracker);
            var page = Onboarding.Replace("/api/v1", "", StringComparison.Ordinal);
            var shown = 0;
            foreach (var step in ReadersOf(parts))
            {
                var screen = await owner.OpenAsync($"{page}/steps/{step}");
                ShownText.AssertNoElementCameOf(name, screen.Page);
                shown += screen.Page.Body!.TextContent.Contains(name, StringComparison.Ordinal) ? 1 : 0;
            }

            Assert.NotEqual(0, shown);
        }
    }
}
