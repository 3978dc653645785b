using System.Text.Json;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>The words of the profile as the API, the playbook and the store write them: camelCase, one spelling everywhere.</summary>
public static class ProfileWords
{
    public static string Of<T>(T value)
        where T : struct, Enum =>
        value is SenderType.A2p10Dlc ? "a2p10dlc" : JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The value of a word; null when no value has it.</summary>
    public static T? Find<T>(string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Of(value), word, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }
}
