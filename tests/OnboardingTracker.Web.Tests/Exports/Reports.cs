using System.Text;
using System.Text.Json.Nodes;
using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Web.Exports;
using OnboardingTracker.Web.Tests.BadInputs;

namespace OnboardingTracker.Web.Tests.Exports;

/// <summary>Splits to be written, and texts that are made to break what is written.</summary>
internal static class Reports
{
    private const string Main = "AC0000000000000000000000000000000a";
    private const string Sub = "AC0000000000000000000000000000000b";

    public const string Source = "Usage records of 2 accounts, read on 2 October 2026.";

    public static readonly BillingMonth September = new(new DateOnly(2026, 9, 1));

    /// <summary>Own cost, a shared charge and a shared credit, a rest that nobody bears, and prices finer than a micro-unit.</summary>
    public static SplitReport Worked() => new(
        September,
        CostSplit.Of(
            [
                new CostLine(Main, "sms-outbound", 1234.567891m, "usd", 1000),
                new CostLine(Main, "totalprice", 1234.067891m, "usd", null),
                new CostLine(Sub, "phonenumbers", 10, "usd", 3),
                new CostLine(Sub, "credits", -1, "usd", null),
                new CostLine(Sub, "sms-inbound", 0.0000005m, "usd", null),
                new CostLine(Sub, "recordings", 0.0000005m, "usd", null),
                new CostLine(Sub, "phonenumbers", 2.5m, "eur", 1),
            ],
            [new SplitUnit("Sales", [Main], [], 60), new SplitUnit("Care", [], [], 30)],
            SplitRule.FixedShare),
        Source,
        new DateTimeOffset(2026, 10, 2, 9, 30, 15, TimeSpan.Zero));

    /// <summary>A report with a line for each text, which is its category; 1.000001 each. The rule of names does not stand in the way of a category.</summary>
    public static SplitReport WithTexts(IReadOnlyList<string> texts) => new(
        September,
        new CostSplit(SplitRule.Equal, [new CurrencySplit("USD", 0, [.. texts.Select(text => new SplitRow(SplitRowKind.Unit, text, text, 1_000_001, 0))], [], [])]),
        "=cmd|' /C calc'!A0",
        DateTimeOffset.UnixEpoch);

    /// <summary>Every text in the cases of tables: the names that go out, and the bodies that come in.</summary>
    public static IReadOnlyList<string> HostileTexts() =>
    [
        .. BadInput.Ids.Select(BadInput.Of).Where(one => one.Area == "csv").SelectMany(TextsOf),

        // Beyond the list: forms of the format itself, what XML cannot hold, and signs that a spreadsheet would drop.
        "_x0041_", "_x000D_", "a\u0001b\u0000c", "\ud800 half", "\uffff", " spaces ", "\ttab", "'=1", "a\r\nb", "007", "1E5", "2026-09-01", "TRUE", "#REF!",
    ];

    public static async Task<byte[]> WorkbookAsync(SplitReport report)
    {
        using var stream = new MemoryStream();
        await SplitWorkbook.WriteAsync(report, stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    public static async Task<string> CsvAsync(SplitReport report)
    {
        using var stream = new MemoryStream();
        await SplitCsv.WriteAsync(report, stream, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<string> TextsOf(BadInput input)
    {
        if ((string?)input.Send["setup"]?[0]?["onboardingNamed"] is { } name)
        {
            yield return name;
        }

        var file = input.Send["file"] as JsonObject;
        if ((string?)file?["body"] is { } body)
        {
            yield return body;
        }

        if ((string?)file?["bodyHex"] is { } hex)
        {
            yield return Encoding.Latin1.GetString(Convert.FromHexString(hex));
        }

        if (file?["generate"] is JsonObject generate)
        {
            yield return BadInput.Generated(generate);
        }
    }
}
