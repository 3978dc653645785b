using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator.Tests;
using OnboardingTracker.Twilio.Details;
using OnboardingTracker.Twilio.Http;
using OnboardingTracker.Twilio.Reading;

namespace OnboardingTracker.Twilio.Tests.Examples;

/// <summary>
/// Every example answer in Twilio's own OpenAPI files, given over HTTP to the adapter: each value that the adapter has a member for arrives, and
/// none is lost on the way to the checks.
/// </summary>
public sealed class OfficialExampleTests(ContractPackages packages, ITestOutputHelper output) : IClassFixture<ContractPackages>
{
    /// <summary>What the pinned package describes of the 95 operations that the catalogue of live checks chose, and how many examples it gives.</summary>
    private const int Described = 89, Examples = 174;

    /// <summary>Too new for the pinned package.</summary>
    private static readonly (string Product, string Name)[] Lacking =
    [
        ("accounts", "FetchMessagingGeopermissions"),
        ("iam", "ListRolePermission"),
        ("iam", "ListRoles"),
        ("numbers", "ListPortInRequests"),
        ("numbers", "ListShortCodeApplications"),
        ("numbers", "FetchShortCodeApplication"),
        ("oauth", "CreateOauth2Token"),
    ];

    /// <summary>Members that no answer shows with a value, because Twilio describes none of that name: taken where they come all the same.</summary>
    private static readonly string[] NeverShown = ["WireBundle.iso_country", "WireBundle.number_type"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static IEnumerable<(SnapshotPart Part, string Product, string Name)> Used => PartDefinition.OfAccount.Select(definition =>
        (definition.Part, Call.For(definition.Part, "AC1", TimeProvider.System.GetUtcNow(), "XX1").Product, definition.Operation));

    private static IEnumerable<(Detail Detail, string Product, string Name)> Details => DetailForms.All.Select(form =>
        (form.Key, form.Value.Product, form.Value.Topic.Operation));

    /// <summary>What only a credential of the organization opens, and the token for it.</summary>
    private static IEnumerable<(string Product, string Name)> OfOrganization =>
        PartDefinition.OfOrganization.Select(definition => OrganizationExample.OperationOf(definition.Part)).Append(("oauth", "CreateOauth2Token"));

    /// <summary>Everything whose answers are read, each operation once.</summary>
    private static IReadOnlyList<(string Product, string Name)> Read =>
    [
        .. Used.Select(operation => (operation.Product, operation.Name))
            .Concat(Details.Select(operation => (operation.Product, operation.Name)))
            .Concat(OfOrganization)
            .Concat(Unread.SameResource.Keys)
            .Concat(Unread.SameDetail.Keys)
            .Distinct(),
    ];

    [Fact]
    public async Task Every_official_example_is_read_and_loses_nothing()
    {
        Assert.NotNull(packages);
        var official = await OfficialExamples.ReadAsync(Cancellation);
        var (ofParts, ofDetails) = (new Arrival(), new Arrival());
        var complaints = new List<string>();
        foreach (var (part, product, name) in Used)
        {
            foreach (var answer in AnswersOf(official, product, name))
            {
                complaints.AddRange(await ReadAsync(part, answer, ofParts));
            }
        }

        foreach (var ((product, name), part) in Unread.SameResource)
        {
            foreach (var answer in AnswersOf(official, product, name))
            {
                complaints.AddRange(await ReadAsync(part, AsPage(Call.For(part, "AC1", TimeProvider.System.GetUtcNow(), "XX1").ListKey!, name, answer), ofParts));
            }
        }

        foreach (var (detail, product, name) in Details)
        {
            foreach (var answer in AnswersOf(official, product, name))
            {
                complaints.AddRange(await DetailExample.ReadAsync(detail, answer, ofDetails, Cancellation));
            }
        }

        foreach (var ((product, name), detail) in Unread.SameDetail)
        {
            foreach (var answer in AnswersOf(official, product, name))
            {
                complaints.AddRange(await DetailExample.ReadAsync(detail, AsPage(DetailForms.All[detail].ListKey!, name, answer), ofDetails, Cancellation));
            }
        }

        foreach (var part in PartDefinition.OfOrganization.Select(definition => definition.Part))
        {
            var (product, name) = OrganizationExample.OperationOf(part);
            foreach (var answer in AnswersOf(official, product, name))
            {
                complaints.AddRange(await OrganizationExample.ReadAsync(part, answer, ofParts, Cancellation));
            }
        }

        var read = Read.Where(operation => official.Find(operation.Product, operation.Name) is not null).ToList();
        var examples = read.Sum(operation => official.Find(operation.Product, operation.Name)!.Value.Answers.Count);
        var byHand = Read.Sum(operation => HandWrittenAnswers.Of(operation.Product, operation.Name).Count);
        Say($"{examples} of {Examples} examples of {read.Count} of {Described} operations, and {byHand} answers written by hand, were read; {ofParts.Values + ofDetails.Values} values compared");
        Say($"  {Used.Count()} operations are asked by the scan of an account, {DetailForms.All.Count} more by closer looks");
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        Assert.Equal(HandWrittenAnswers.All().Count(), byHand);
        AssertEveryMemberIsShown("the scan", ofParts, PartReading.All.Values.Select(reading => reading.Type), NeverShown);
        AssertEveryMemberIsShown("closer looks", ofDetails, DetailForms.All.Values.Select(form => form.Type), []);
        Assert.Empty(Keeping.Stale(PartReading.All.Values.SelectMany(reading => Arrival.Declared(reading.Type))));
    }

    [Fact]
    public async Task Every_operation_is_read_or_has_a_reason_and_every_operation_used_has_an_answer_with_something_in_it()
    {
        Assert.NotNull(packages);
        var official = await OfficialExamples.ReadAsync(Cancellation);
        List<(string Product, string Name)> all = [.. Read, .. Unread.Because.Keys];

        Assert.Equal(all.Count, all.Distinct().Count());
        var found = all.Where(operation => official.Find(operation.Product, operation.Name) is not null).ToList();
        Assert.Equal(Lacking.Order(), all.Except(found).Order());
        var examples = found.Sum(operation => official.Find(operation.Product, operation.Name)!.Value.Answers.Count);
        var unread = Unread.Because.Keys.Intersect(found).ToList();
        var unreadExamples = unread.Sum(operation => official.Find(operation.Product, operation.Name)!.Value.Answers.Count);

        Say($"the package describes {found.Count} operations with {examples} examples; {unread.Count} of them with {unreadExamples} examples have no reader:");
        foreach (var reason in Unread.Because.GroupBy(entry => entry.Value, StringComparer.Ordinal))
        {
            Say($"  {string.Join(", ", reason.Select(entry => entry.Key.Name))}: {reason.Key}");
        }

        Assert.Equal((Described, Examples), (found.Count, examples));
        foreach (var (product, name, key) in Used
            .Select(one => (one.Product, one.Name, Call.For(one.Part, "AC1", TimeProvider.System.GetUtcNow(), "XX1").ListKey))
            .Concat(Details.Select(one => (one.Product, one.Name, DetailForms.All[one.Detail].ListKey)))
            .Concat(OfOrganization.Select(one => (one.Product, one.Name, one.Name switch
            {
                "ListOrganizationUsers" => "Resources",
                "CreateOauth2Token" => (string?)null,
                _ => "content",
            }))))
        {
            Assert.True(
                AnswersOf(official, product, name).Any(answer => key is null || answer.Answer[key]!.AsArray().Count > 0),
                $"No answer of {name} has anything in it.");
        }
    }

    [Fact]
    public async Task The_package_means_the_same_path_by_the_name_of_an_operation()
    {
        Assert.NotNull(packages);
        var official = await OfficialExamples.ReadAsync(Cancellation);

        Assert.Equal(PartReading.All.Keys.Order(), Enum.GetValues<SnapshotPart>().Order());
        foreach (var definition in PartDefinition.OfAccount)
        {
            var product = Call.For(definition.Part, "AC1", TimeProvider.System.GetUtcNow(), "XX1").Product;
            if (official.Find(product, definition.Operation) is var (operation, _))
            {
                Assert.Equal(definition.Call, $"{operation.Method} {operation.Product}.twilio.com {operation.Path}");
            }
        }

        Assert.Equal(Enum.GetValues<Detail>(), DetailForms.All.Keys.Order());
        foreach (var (detail, product, name) in Details)
        {
            if (official.Find(product, name) is var (operation, _))
            {
                Assert.Equal(DetailDefinition.Of(detail).Call, $"{operation.Method} {operation.Product}.twilio.com {operation.Path}");
            }
        }
    }

    [Fact]
    public void A_closer_look_shows_every_member_that_it_reads_and_reads_nothing_else()
    {
        foreach (var (detail, form) in DetailForms.All)
        {
            AssertSame($"{detail}", DetailDefinition.Of(detail).Fields, form.Type);
        }

        static void AssertSame(string where, IReadOnlyList<DetailField> fields, JsonTypeInfo type)
        {
            Assert.True(
                fields.Select(field => field.Key).Order(StringComparer.Ordinal).SequenceEqual(type.Properties.Select(one => one.Name).Order(StringComparer.Ordinal)),
                $"{where}: the table shows {string.Join(", ", fields.Select(field => field.Key))}, {type.Type.Name} reads {string.Join(", ", type.Properties.Select(one => one.Name))}");
            foreach (var field in fields.Where(field => field.Inner is not null))
            {
                AssertSame($"{where}.{field.Key}", field.Inner!, Arrival.Nested(type.Properties.Single(one => one.Name == field.Key).PropertyType)!);
            }
        }
    }

    // Read twice: as the reader of lists leaves it, and as a check sees it after a reading of the whole account.
    private static async Task<IEnumerable<string>> ReadAsync(SnapshotPart part, OperationAnswer answer, Arrival arrival)
    {
        await using var served = await ServedExample.StartAsync(part, answer);
        await using var services = Services(served.BaseUrl);
        var reading = PartReading.All[part];
        var credentials = new TwilioCredentials(served.AccountSid, served.AccountSid, new("a token"), IsPractice: false);
        var name = $"{answer.Source}, {PartDefinition.Of(part).Operation}, {answer.Name}";
        try
        {
            var session = services.GetRequiredService<SessionOpener>().Open(credentials);
            var call = Call.For(part, served.AccountSid, TimeProvider.System.GetUtcNow(), served.Inside);
            var read = await reading.ReadAsync(services.GetRequiredService<ListReader>(), session, call, Cancellation);
            var snapshot = await services.GetRequiredService<ITwilioAccount>().ReadAsync(credentials, [served.Inside], progress: null, Cancellation);
            var failure = snapshot.Failures.FirstOrDefault(failed => failed.Part == part);
            var kept = reading.Kept(snapshot)?.OfType<object>().ToList();
            return
            [
                .. read.Count == served.Items.Count ? [] : (string[])[$"{name}: {served.Items.Count} were sent and {read.Count} read"],
                .. kept?.Count == read.Count ? [] : (string[])[$"{name}: {read.Count} were read and {kept?.Count} kept: {failure?.Sentence}"],
                .. read.Zip(served.Items).SelectMany(pair => arrival.Missing(reading.Type, pair.First, pair.Second)).Select(missing => $"{name}: {missing}"),
                .. read.Zip(kept ?? []).SelectMany(pair => Keeping.Lost(reading.Type, pair.First, pair.Second)).Select(lost => $"{name}: {lost}"),
            ];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return [$"{name}: {exception}"];
        }
    }

    private static IEnumerable<OperationAnswer> AnswersOf(OfficialExamples official, string product, string name) =>
        (official.Find(product, name)?.Answers ?? []).Concat(HandWrittenAnswers.Of(product, name));

    /// <summary>An answer about one resource as the only item of the list that the adapter asks for; a list stays as it is.</summary>
    private static OperationAnswer AsPage(string listKey, string operation, OperationAnswer answer) => answer with
    {
        Status = 200,
        Answer = operation.StartsWith("List", StringComparison.Ordinal)
            ? answer.Answer
            : new JsonObject { [listKey] = new JsonArray(answer.Answer.DeepClone()) },
    };

    private void AssertEveryMemberIsShown(string where, Arrival arrival, IEnumerable<JsonTypeInfo> types, IReadOnlyList<string> neverShown)
    {
        var declared = types.SelectMany(Arrival.Declared).Distinct(StringComparer.Ordinal).ToList();
        var unseen = declared.Except(arrival.Seen, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Say($"{arrival.Seen.Count} of {declared.Count} members of the types of {where} were met with a value; not met: {string.Join(", ", unseen)}");
        Assert.Equal(neverShown, unseen);
    }

    private void Say(FormattableString sentence) => output.WriteLine(sentence.ToString(CultureInfo.InvariantCulture));

    private static ServiceProvider Services(string baseUrl) => new ServiceCollection()
        .AddLogging()
        .AddTwilio(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Twilio:BaseUrl", (string?)baseUrl)]).Build())
        .BuildServiceProvider();
}
