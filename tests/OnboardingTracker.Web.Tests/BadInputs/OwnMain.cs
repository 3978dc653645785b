using System.Text;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>
/// The program itself, begun at its entry point in this process: what it writes to standard error, and how it ends. A process of its own for each of many starts
/// would take longer than the starts; VerbTests has those.
/// </summary>
internal static class OwnMain
{
    private static readonly Lazy<Listening> Errors = new(Listening.Begin);

    /// <summary>Runs until it ends by itself.</summary>
    public static async Task<Ended> RunAsync(params string[] arguments)
    {
        var heard = Errors.Value.Begin(out var text);
        using (heard)
        {
            var main = typeof(Program).Assembly.EntryPoint!;
            var run = Task.Run(() => main.Invoke(null, [arguments]) switch
            {
                Task<int> code => code,
                int code => Task.FromResult(code),
                var other => throw new InvalidOperationException($"It ended with {other}."),
            });
            var code = await run.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            return new Ended(code, text.ToString());
        }
    }

    public sealed record Ended(int Code, string Errors);

    /// <summary>Standard error of the process, divided by who writes: other tests run beside this one.</summary>
    private sealed class Listening(TextWriter others) : TextWriter
    {
        private readonly AsyncLocal<StringBuilder?> mine = new();

        public override Encoding Encoding => others.Encoding;

        public static Listening Begin()
        {
            var listening = new Listening(Console.Error);
            Console.SetError(listening);
            return listening;
        }

        public IDisposable Begin(out StringBuilder text)
        {
            text = mine.Value = new StringBuilder();
            return new Ending(this);
        }

        public override void Write(char value)
        {
            if (mine.Value is { } text)
            {
                lock (text)
                {
                    text.Append(value);
                }
            }
            else
            {
                others.Write(value);
            }
        }

        private sealed class Ending(Listening listening) : IDisposable
        {
            public void Dispose() => listening.mine.Value = null;
        }
    }
}
