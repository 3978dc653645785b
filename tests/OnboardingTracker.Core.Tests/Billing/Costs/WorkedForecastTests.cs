using System.Globalization;
using System.Text.Json;
using OnboardingTracker.Core.Billing.Costs;

namespace OnboardingTracker.Core.Tests.Billing.Costs;

/// <summary>Runs worked-forecasts.json.</summary>
public sealed class WorkedForecastTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    public static TheoryData<string> Names => [.. WorkedForecast.All.Select(worked => worked.Name)];

    [Fact]
    public void There_are_at_least_thirty() => Assert.True(WorkedForecast.All.Count >= 30);

    [Theory]
    [MemberData(nameof(Names))]
    public void Figures_are_those_reckoned_by_hand(string name)
    {
        var worked = WorkedForecast.All.Single(one => one.Name == name);

        var forecast = CostForecast.Of(worked.Plan.ToPlan(), worked.List(), Today);

        Assert.Equal(
            worked.Expected.Select(expected => $"{expected.Figure}: {Written(expected.Result)}"),
            worked.Expected.Select(expected => $"{expected.Figure}: {Found(forecast, expected.Figure)}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_arithmetic_on_paper_is_right(string name)
    {
        foreach (var expected in WorkedForecast.All.Single(one => one.Name == name).Expected)
        {
            Assert.Equal(expected.Result.ValueKind is JsonValueKind.Number, expected.ByHand is not null);
            if (expected.ByHand is { } steps)
            {
                Assert.Equal(expected.Result.GetDecimal(), Paper.Check(steps));
            }
        }
    }

    private static string Found(CostForecast forecast, string figure)
    {
        var words = figure.Split(' ');
        var month = words[0] == "whole" ? null : forecast.Months.Single(one => one.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture) == words[0]);
        return words[1] switch
        {
            "currencies" => string.Join(' ', forecast.Totals.Select(total => total.Currency)),
            "total" => Of(Part((month?.Totals ?? forecast.Totals).Single(total => total.Currency == words[2]), words[3]), words[4]),
            var key => Of(month!.Lines.Single(line => line.Key == key), words[2]),
        };
    }

    private static PartTotal Part(CurrencyTotal total, string part) => part switch
    {
        "oneTime" => total.OneTime,
        "recurring" => total.Recurring,
        "usage" => total.Usage,
        "running" => total.Running,
        "all" => total.All,
        _ => throw new FormatException($"\"{part}\" is no part of a total."),
    };

    private static string Of(PartTotal total, string which) => which is "atLeast" ? Truth(total.IsAtLeast) : Of(total.Amount, which);

    private static string Of(ForecastLine line, string which) => which is "quantity" ? Of(line.Quantity, "expected") : Of(line.Amount, which);

    private static string Of(Estimate? estimate, string which) => (estimate, which) switch
    {
        (null, _) => "unknown",
        (_, "low") => Written(estimate.Low),
        (_, "expected") => Written(estimate.Expected),
        (_, "high") => Written(estimate.High),
        _ => throw new FormatException($"\"{which}\" is no figure of an estimate."),
    };

    private static string Written(JsonElement result) => result.ValueKind switch
    {
        JsonValueKind.Null => "unknown",
        JsonValueKind.Number => Written(result.GetDecimal()),
        JsonValueKind.True or JsonValueKind.False => Truth(result.GetBoolean()),
        _ => result.GetString()!,
    };

    private static string Truth(bool said) => said ? "yes" : "no";

    /// <summary>All of its digits, without the noughts at its end: nothing is rounded here either.</summary>
    private static string Written(decimal figure) => figure.ToString("0.############################", CultureInfo.InvariantCulture);
}
