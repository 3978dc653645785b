using System.Globalization;

namespace OnboardingTracker.Core.Tests.Billing.Costs;

/// <summary>Goes over arithmetic that was written by hand: "2 x 1.15 + 10 = 12.3; 12.3 / 3 = 4.1".</summary>
internal static class Paper
{
    /// <summary>The result of the last step, after every step was found to be right.</summary>
    public static decimal Check(string steps)
    {
        var result = 0m;
        foreach (var step in steps.Split(';', StringSplitOptions.TrimEntries))
        {
            var sides = step.Split(" = ");
            Assert.True(sides.Length == 2, $"\"{step}\" is no step of the form \"a x b = c\".");
            result = Number(sides[1]);
            Assert.True(Sum(sides[0]) == result, $"\"{step}\" is not right: it is {Sum(sides[0])}.");
        }

        return result;
    }

    private static decimal Sum(string text)
    {
        var words = text.Split(' ');
        var (sum, product, sign, times) = (0m, Number(words[0]), 1, "");
        for (var place = 1; place < words.Length; place += 2)
        {
            times = words[place];
            var number = Number(words[place + 1]);
            (sum, product, sign) = times switch
            {
                "x" => (sum, product * number, sign),
                "/" => (sum, product / number, sign),
                "+" => (sum + (sign * product), number, 1),
                "-" => (sum + (sign * product), number, -1),
                _ => throw new FormatException($"\"{times}\" is no sign of arithmetic."),
            };
        }

        return sum + (sign * product);
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
