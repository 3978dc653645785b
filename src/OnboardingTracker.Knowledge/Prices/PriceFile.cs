using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Knowledge.Yaml;

namespace OnboardingTracker.Knowledge.Prices;

/// <summary>Reads what sources tell of prices; the grammar is described at the top of prices.yaml.</summary>
public static class PriceFile
{
    public const string BuiltInName = "prices.yaml";

    /// <summary>The text of the prices that come with the product.</summary>
    public static string BuiltInText()
    {
        using var stream = typeof(PriceFile).Assembly.GetManifestResourceStream(BuiltInName)
            ?? throw new InvalidOperationException($"{BuiltInName} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The prices that come with the product.</summary>
    public static PriceList LoadBuiltIn() => Load(BuiltInText(), BuiltInName);

    /// <exception cref="KnowledgeFileException">The text breaks a rule; the message says file, line and what is wrong.</exception>
    public static PriceList Load(string text, string fileName)
    {
        var file = YamlFile.Open(text, fileName);
        var sources = SourceRow.ReadAll(file);
        var lines = new Dictionary<Price, int>();
        var prices = new List<Price>();
        foreach (var row in file.Rows("prices"))
        {
            var price = PriceRow.Read(row, sources);
            if (!lines.TryAdd(Thing(price), row.Line))
            {
                throw row.Wrong(row.Line, $"The price of the same thing stands on line {lines[Thing(price)]} already.");
            }

            prices.Add(price);
        }

        file.RefuseUnknownFields();
        return sources.Values.FirstOrDefault(source => !source.IsUsed) is { } idle
            ? throw file.Wrong(idle.Line, $"No price names the source \"{idle.Key}\".")
            : prices.Count > 0
                ? new PriceList(prices)
                : throw file.Wrong("prices", "The file must hold prices.");
    }

    /// <summary>What the price is for, without what it is and who says so.</summary>
    private static Price Thing(Price price) => price with
    {
        Amount = null,
        Currency = null,
        Source = "",
        Address = null,
        ReadOn = default,
        AsOf = null,
        Note = null,
    };
}
