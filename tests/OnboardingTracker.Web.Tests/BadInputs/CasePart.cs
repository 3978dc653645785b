using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>What a case sends, or what it expects. It remembers which of its members a test has looked at, so that none is left unread in silence.</summary>
internal sealed class CasePart(JsonObject members)
{
    private readonly ConcurrentDictionary<string, bool> read = new(StringComparer.Ordinal);

    /// <summary>Members that nobody has looked at so far.</summary>
    public IReadOnlyList<string> Unread => [.. members.Select(member => member.Key).Where(name => !read.ContainsKey(name))];

    /// <summary>Null when the case has no such member, or says null.</summary>
    public JsonNode? this[string name]
    {
        get
        {
            read[name] = true;
            return members[name];
        }
    }

    /// <summary>Whether the case promises this. A promise that is anything but true is one that no test knows how to hold.</summary>
    public bool Promises(string name) => this[name] switch
    {
        null => false,
        JsonValue promise when promise.GetValueKind() is JsonValueKind.True => true,
        var other => throw new InvalidOperationException($"No test knows how to hold {name}: {other.ToJsonString()}."),
    };

    /// <summary>Whether the case says this of it; another word than the one that the test holds is not passed over.</summary>
    public bool Says(string name, string word) => (string?)this[name] switch
    {
        null => false,
        var said when said == word => true,
        var other => throw new InvalidOperationException($"No test knows how to hold {name}: {other}."),
    };
}
