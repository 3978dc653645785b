using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace OnboardingTracker.Web.Hosting;

/// <summary>Writes log lines masked as a whole: message, properties and exception alike.</summary>
internal sealed class MaskedLog(ITextFormatter lines, TextWriter output) : ILogEventSink
{
    private readonly Lock gate = new();

    public void Emit(LogEvent logEvent)
    {
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        lines.Format(logEvent, line);
        var masked = LogMask.Apply(line.ToString());
        lock (gate)
        {
            output.Write(masked);
        }
    }
}
