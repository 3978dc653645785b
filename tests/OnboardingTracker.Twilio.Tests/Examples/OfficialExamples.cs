using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OnboardingTracker.Simulator.Tests;

namespace OnboardingTracker.Twilio.Tests.Examples;

/// <summary>The example answers in Twilio's OpenAPI files, as the npm package pinned in the contract folder ships them.</summary>
internal sealed class OfficialExamples
{
    private readonly List<(TwilioOperation Operation, IReadOnlyList<OperationAnswer> Answers)> operations = [];

    private static string Folder => Path.Combine(
        ContractProgram.Folder, "node_modules", "@twilio-alpha", "mcp", "twilio-oai", "spec", "json");

    public static async Task<OfficialExamples> ReadAsync(CancellationToken cancellationToken)
    {
        var examples = new OfficialExamples();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal))
        {
            await using var stream = File.OpenRead(file);
            using var spec = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
            examples.Add(Path.GetFileName(file), spec.RootElement);
        }

        return examples;
    }

    /// <summary>The operation of that name in the newest version of the product, with its answers; null when the package does not describe it.</summary>
    public (TwilioOperation Operation, IReadOnlyList<OperationAnswer> Answers)? Find(string product, string name) =>
        operations.FindLastIndex(entry => entry.Operation.Product == product && entry.Operation.Name == name) is >= 0 and var at ? operations[at] : null;

    private void Add(string file, JsonElement spec)
    {
        foreach (var path in Members(spec, "paths"))
        {
            if (Product(path.Value, spec) is not { } product)
            {
                continue;
            }

            foreach (var method in path.Value.EnumerateObject().Where(member => member.Name is "get" or "post"))
            {
                var operation = new TwilioOperation(
                    product, method.Value.GetProperty("operationId").GetString()!, method.Name.ToUpperInvariant(), path.Name);
                operations.Add((operation, [.. Answers(file, method.Value)]));
            }
        }
    }

    private static IEnumerable<OperationAnswer> Answers(string file, JsonElement operation) =>
        from response in Members(operation, "responses")
        from content in Members(response.Value, "content")
        from example in Members(content.Value, "examples")
        select new OperationAnswer(
            example.Name,
            int.Parse(response.Name, CultureInfo.InvariantCulture),
            JsonNode.Parse(example.Value.GetProperty("value").GetRawText())!,
            file);

    private static string? Product(JsonElement path, JsonElement spec)
    {
        var servers = path.TryGetProperty("servers", out var own) ? own : spec.TryGetProperty("servers", out var common) ? common : default;
        return servers.ValueKind is JsonValueKind.Array && servers.GetArrayLength() > 0
            ? new Uri(servers[0].GetProperty("url").GetString()!).Host.Split('.')[0]
            : null;
    }

    private static IEnumerable<JsonProperty> Members(JsonElement element, string name) =>
        element.TryGetProperty(name, out var members) && members.ValueKind is JsonValueKind.Object ? [.. members.EnumerateObject()] : [];
}
