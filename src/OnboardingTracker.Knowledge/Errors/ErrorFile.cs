using OnboardingTracker.Core.Deliveries;
using OnboardingTracker.Knowledge.Yaml;

namespace OnboardingTracker.Knowledge.Errors;

/// <summary>Reads what the error codes of messages mean; the grammar is described at the top of error-codes.yaml.</summary>
public static class ErrorFile
{
    public const string BuiltInName = "error-codes.yaml";

    /// <summary>The text of the error codes that come with the product.</summary>
    public static string BuiltInText()
    {
        using var stream = typeof(ErrorFile).Assembly.GetManifestResourceStream(BuiltInName)
            ?? throw new InvalidOperationException($"{BuiltInName} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The error codes that come with the product.</summary>
    public static ErrorMeanings LoadBuiltIn() => Load(BuiltInText(), BuiltInName);

    /// <exception cref="KnowledgeFileException">The text breaks a rule; the message says file, line and what is wrong.</exception>
    public static ErrorMeanings Load(string text, string fileName)
    {
        var file = YamlFile.Open(text, fileName);
        var sources = SourceRow.ReadAll(file);
        var lines = new Dictionary<int, int>();
        var errors = new List<ErrorMeaning>();
        foreach (var row in file.Rows("errors"))
        {
            var error = Read(row, sources);
            if (!lines.TryAdd(error.Code, row.Line))
            {
                throw row.Wrong("code", $"The error {error.Code} stands on line {lines[error.Code]} already.");
            }

            errors.Add(error);
        }

        file.RefuseUnknownFields();
        return sources.Values.FirstOrDefault(source => !source.IsUsed) is { } idle
            ? throw file.Wrong(idle.Line, $"No error names the source \"{idle.Key}\".")
            : errors.Count > 0
                ? new ErrorMeanings(errors)
                : throw file.Wrong("errors", "The file must hold errors.");
    }

    private static ErrorMeaning Read(YamlRow row, IReadOnlyDictionary<string, SourceRow> sources)
    {
        SourceRow.Of(row, sources);
        var error = new ErrorMeaning(row.Number("code") ?? throw row.Wrong("code", "The field \"code\" is missing."), row.Text("meaning"), row.Text("advice"));
        row.RefuseUnknownFields();
        return error.Advice.EndsWith('.') ? error : throw row.Wrong("advice", "The advice must be a sentence and end with a full stop.");
    }
}
