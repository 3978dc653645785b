using System.Text;
using System.Xml.Linq;

namespace OnboardingTracker.Web.Tests.Languages;

/// <summary>The resource files as the sources make them: English, where each text is its own value, and the pseudo-language.</summary>
internal static class TextFile
{
    private const string Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Accented = "àƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÀƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
    private const double Longer = 0.4;

    private const string Head = """
        <?xml version="1.0" encoding="utf-8"?>
        <root>
          <resheader name="resmimetype">
            <value>text/microsoft-resx</value>
          </resheader>
          <resheader name="version">
            <value>2.0</value>
          </resheader>
          <resheader name="reader">
            <value>System.Resources.ResXResourceReader, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089</value>
          </resheader>
          <resheader name="writer">
            <value>System.Resources.ResXResourceWriter, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089</value>
          </resheader>

        """;

    public static string Of(IEnumerable<string> keys, Func<string, string> translate)
    {
        var file = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var key in keys.Order(StringComparer.Ordinal))
        {
            var data = new XElement("data", new XAttribute("name", key), new XAttribute(XNamespace.Xml + "space", "preserve"), new XElement("value", translate(key)));
            file.Append("  ").Append(data.ToString().ReplaceLineEndings("\n").Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
        }

        return file.Append("</root>\n").ToString();
    }

    public static IReadOnlyCollection<string> KeysIn(string file) =>
        [.. XDocument.Parse(file).Root!.Elements("data").Select(data => data.Attribute("name")!.Value)];

    /// <summary>Reads as the text, shows where it begins and ends, and is as long as German may be. Places such as {0} stay.</summary>
    public static string Pseudo(string text)
    {
        var written = new StringBuilder("⟦");
        var isPlace = false;
        foreach (var letter in text)
        {
            isPlace = letter == '{' || (isPlace && letter != '}');
            written.Append(!isPlace && Plain.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Accented[at] : letter);
        }

        return written.Append(' ').Append('·', (int)Math.Ceiling(text.Length * Longer)).Append('⟧').ToString();
    }
}
