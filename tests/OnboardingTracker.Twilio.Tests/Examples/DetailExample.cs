using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Twilio.Details;
using OnboardingTracker.Twilio.Http;
using OnboardingTracker.Twilio.Reading;

namespace OnboardingTracker.Twilio.Tests.Examples;

/// <summary>An answer of a detail, given over HTTP where the adapter looks for it, and held against what travelled and what is shown of it.</summary>
internal static class DetailExample
{
    private const string AnyAccount = "AC00000000000000000000000000000009";
    private const string AnyPlace = "XX00000000000000000000000000000001";

    /// <returns>What did not arrive, or is not among the values that a closer look shows, each as a sentence.</returns>
    public static async Task<IReadOnlyList<string>> ReadAsync(Detail detail, OperationAnswer example, Arrival arrival, CancellationToken cancellationToken)
    {
        var form = DetailForms.All[detail];
        var name = $"{example.Source}, {form.Topic.Operation}, {example.Name}";
        var account = Owner(example.Answer) ?? AnyAccount;
        var call = form.CallFor(account, [AnyPlace, AnyPlace]);
        var path = $"/{call.Product}{call.Path.Split('?')[0]}";
        JsonNode? travelled = null;
        await using var twilio = await FakeTwilio.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path == path ? 200 : 404;
            return travelled!.ToJsonString();
        });

        // The addresses of next pages lead to Twilio's hosts; here they must lead to this one.
        travelled = JsonNode.Parse(example.Answer.ToJsonString().Replace(
            $"https://{call.Product}.twilio.com/", $"{twilio.Address}/{call.Product}/", StringComparison.Ordinal))!;
        IReadOnlyList<JsonNode> sent = call.ListKey is null ? [travelled] : [.. travelled[call.ListKey]!.AsArray().Select(item => item!)];
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddTwilio(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Twilio:BaseUrl", (string?)twilio.BaseUrl)]).Build())
            .BuildServiceProvider();
        try
        {
            var session = services.GetRequiredService<SessionOpener>().Open(new(account, account, new("a token"), IsPractice: false));
            var read = (await form.ReadAsync(services.GetRequiredService<ListReader>(), session, call, cancellationToken)).Items;
            return
            [
                .. read.Count == sent.Count ? [] : (string[])[$"{name}: {sent.Count} were sent and {read.Count} read"],
                .. read.Zip(sent).SelectMany(pair => arrival.Missing(form.Type, pair.First, pair.Second)).Select(missing => $"{name}: {missing}"),
                .. read.SelectMany(item => Lost(form, item)).Select(lost => $"{name}: {lost}"),
            ];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return [$"{name}: {exception}"];
        }
    }

    // An empty list, or a test that passed, says nothing; any other value is passed on.
    private static IEnumerable<string> Lost(DetailForm form, object read)
    {
        var kept = DetailValues.Of(form.Type, read).Values;
        return form.Type.Properties
            .Where(property => property.Get!(read) is { } value and not System.Collections.ICollection and not System.Text.Json.JsonElement && !kept.ContainsKey(property.Name))
            .Select(property => $"{property.Name} was read and is not shown");
    }

    private static string? Owner(JsonNode node) => node switch
    {
        JsonObject members when members["account_sid"] is JsonValue owner && owner.GetValue<string>().Length > 0 => owner.GetValue<string>(),
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().Select(Owner).FirstOrDefault(found => found is not null),
        JsonArray items => items.OfType<JsonNode>().Select(Owner).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
