using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;

namespace OnboardingTracker.Web.Hosting;

/// <summary>Writes a log line through another formatter and masks it whole: message, properties and exception alike.</summary>
internal sealed class MaskedFormatter(ITextFormatter inner) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        inner.Format(logEvent, line);
        output.Write(LogMask.Apply(line.ToString()));
    }
}
