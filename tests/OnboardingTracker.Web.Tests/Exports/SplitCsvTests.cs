using System.Text;
using System.Text.Json.Nodes;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Tests.BadInputs;

namespace OnboardingTracker.Web.Tests.Exports;

public sealed class SplitCsvTests
{
    [Fact]
    public async Task Every_line_of_the_split_is_a_line_with_amounts_to_the_micro_unit() => Assert.Equal(
        string.Join(
            "\r\n",
            "\ufeffmonth,currency,kind,name,category,own,shared,total",
            "2026-09,EUR,Unit,Care,phonenumbers,0.000000,0.750000,0.750000",
            "2026-09,EUR,Unit,Sales,phonenumbers,0.000000,1.500000,1.500000",
            "2026-09,EUR,Not assigned,Not assigned,phonenumbers,0.000000,0.250000,0.250000",
            "2026-09,USD,Unit,Care,credits,0.000000,-0.300000,-0.300000",
            "2026-09,USD,Unit,Care,phonenumbers,0.000000,3.000000,3.000000",
            "2026-09,USD,Unit,Sales,credits,0.000000,-0.600000,-0.600000",
            "2026-09,USD,Unit,Sales,phonenumbers,0.000000,6.000000,6.000000",
            "2026-09,USD,Unit,Sales,sms-outbound,1234.567891,0.000000,1234.567891",
            "2026-09,USD,Not assigned,Not assigned,credits,0.000000,-0.100000,-0.100000",
            "2026-09,USD,Not assigned,Not assigned,phonenumbers,0.000000,1.000000,1.000000",
            "2026-09,USD,Not assigned,Not assigned,totalprice (other),-0.500000,0.000000,-0.500000",
            "2026-09,USD,Rounding,Rounding,,0.000001,0.000000,0.000001",
            ""),
        await Reports.CsvAsync(Reports.Worked()));

    [Fact]
    public async Task Names_that_would_calculate_are_guarded_as_in_every_export()
    {
        var cases = BadInput.Ids.Select(BadInput.Of).Where(one => one.Area == "csv" && one.Send["setup"] is JsonArray).ToList();
        List<string> names = [.. cases.Select(one => (string)one.Send["setup"]![0]!["onboardingNamed"]!)];

        var text = await Reports.CsvAsync(Reports.WithTexts(names));

        var rows = CsvText.Read(Encoding.UTF8.GetBytes(text)).Rows.Skip(1).ToList();
        Assert.Equal(6, cases.Count);
        Assert.All(cases.Zip(rows), one =>
        {
            if (one.First.Expect["cell"] is JsonObject cell)
            {
                Assert.Equal((string)cell["value"]!, one.Second.Cells[3]);
                Assert.Equal((string)cell["value"]!, one.Second.Cells[4]);
            }

            Assert.Contains((string?)one.First.Expect["rawContains"] ?? "", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Files_are_called_by_their_month() => Assert.Equal("cost-split-2026-09.csv", Reports.Worked().FileName("csv"));
}
