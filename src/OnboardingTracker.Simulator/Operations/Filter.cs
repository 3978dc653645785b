using System.Text.Json;
using OnboardingTracker.Simulator.Accounts;

namespace OnboardingTracker.Simulator.Operations;

/// <summary>A query parameter that narrows a list by one property.</summary>
internal sealed record Filter(string Parameter, string Property, Comparison Comparison = Comparison.Equal)
{
    /// <summary>PolicySid narrows by policy_sid, as nearly every parameter of Twilio does.</summary>
    public static implicit operator Filter(string parameter) =>
        new(parameter, JsonNamingPolicy.SnakeCaseLower.ConvertName(parameter));

    public bool Keeps(Resource resource, string wanted)
    {
        var order = string.Compare(resource.Text(Property), wanted, StringComparison.OrdinalIgnoreCase);
        return Comparison switch
        {
            Comparison.Equal => order == 0,
            Comparison.From => order >= 0,
            Comparison.Until => order <= 0,
            _ => throw new InvalidOperationException($"Unknown comparison {Comparison}."),
        };
    }
}

internal enum Comparison
{
    Equal,
    From,
    Until,
}
