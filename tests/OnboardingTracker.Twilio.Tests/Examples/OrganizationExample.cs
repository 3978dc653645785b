using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Http;
using OnboardingTracker.Twilio.Reading;

namespace OnboardingTracker.Twilio.Tests.Examples;

/// <summary>
/// An answer about an organization, given over HTTP where the adapter looks for it, with a token before it. What is described at the older host is given
/// there, and the newer one has nothing.
/// </summary>
internal static class OrganizationExample
{
    private const string Organization = "OR00000000000000000000000000000009";
    private const string AnyAccount = "AC00000000000000000000000000000009";

    /// <summary>The operation whose answer the part is read from, by the host that describes it.</summary>
    public static (string Product, string Name) OperationOf(SnapshotPart part) =>
        (part is SnapshotPart.OrganizationRoles ? "iam" : "preview-iam", PartDefinition.Of(part).Operation);

    /// <returns>What did not arrive, or is lost on the way to the checks, each as a sentence.</returns>
    public static async Task<IReadOnlyList<string>> ReadAsync(SnapshotPart part, OperationAnswer example, Arrival arrival, CancellationToken cancellationToken)
    {
        var reading = PartReading.All[part];
        var name = $"{example.Source}, {PartDefinition.Of(part).Operation}, {example.Name}";
        var (_, newer, older) = new TwilioOrganizationOptions().Of(part);
        var place = OrganizationPlace.Of(OperationOf(part).Product == "iam" ? newer : older, Organization);
        var missing = OrganizationPlace.Of(newer, Organization);
        var token = HandWrittenAnswers.Of("oauth", "CreateOauth2Token").Single().Answer.ToJsonString();
        await using var twilio = await FakeTwilio.StartAsync(context =>
        {
            var asked = context.Request.Path.Value!;
            if (asked == $"/{missing.Product}{missing.Path}" && missing != place)
            {
                context.Response.StatusCode = 404;
                return "{}";
            }

            return asked == "/oauth/v2/token" ? token : asked == $"/{place.Product}{place.Path}" ? example.Answer.ToJsonString() : null;
        });
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddTwilio(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Twilio:BaseUrl", (string?)twilio.BaseUrl)]).Build())
            .BuildServiceProvider();
        var credentials = new TwilioCredentials(AnyAccount, AnyAccount, new("a token"), IsPractice: false)
        {
            Organization = new(Organization, "OQ1", new("a secret")),
        };
        var call = Call.ForOrganization(part, place, Organization);
        IReadOnlyList<JsonNode> sent = [.. example.Answer[call.ListKey!]!.AsArray().Select(item => item!)];
        var session = services.GetRequiredService<SessionOpener>().OpenOrganization(credentials);
        var read = await reading.ReadAsync(services.GetRequiredService<ListReader>(), session, call, cancellationToken);
        var snapshot = await services.GetRequiredService<ITwilioAccount>().ReadAsync(credentials, [], progress: null, cancellationToken);
        var kept = reading.Kept(snapshot)?.OfType<object>().ToList();
        return
        [
            .. read.Count == sent.Count ? [] : (string[])[$"{name}: {sent.Count} were sent and {read.Count} read"],
            .. kept?.Count == read.Count ? [] : (string[])[$"{name}: {read.Count} were read and {kept?.Count} kept: {snapshot.FailureOf(part).Sentence}"],
            .. read.Zip(sent).SelectMany(pair => arrival.Missing(reading.Type, pair.First, pair.Second)).Select(lacking => $"{name}: {lacking}"),
            .. read.Zip(kept ?? []).SelectMany(pair => Keeping.Lost(reading.Type, pair.First, pair.Second)).Select(lost => $"{name}: {lost}"),
        ];
    }
}
