using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using OnboardingTracker.Core.Live;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Storage.Live;

/// <summary>Hands signals to the listeners of this process; all there is to do while the database belongs to one process.</summary>
public sealed class SignalHub : IOnboardingSignals
{
    private readonly ConcurrentDictionary<Channel<OnboardingId>, OnboardingId> listeners = new();

    /// <summary>How many are listening now.</summary>
    public int Listeners => listeners.Count;

    public Task TellAsync(OnboardingId onboarding, CancellationToken cancellationToken)
    {
        Tell(onboarding);
        return Task.CompletedTask;
    }

    public void Tell(OnboardingId onboarding)
    {
        foreach (var (listener, listensTo) in listeners)
        {
            if (listensTo == onboarding)
            {
                // Full means that a signal is waiting to be taken already: one look shows both changes.
                listener.Writer.TryWrite(onboarding);
            }
        }
    }

    /// <summary>After signals may have been missed: everybody looks once.</summary>
    public void TellAll()
    {
        foreach (var (listener, listensTo) in listeners)
        {
            listener.Writer.TryWrite(listensTo);
        }
    }

    public async IAsyncEnumerable<OnboardingId> ListenAsync(OnboardingId onboarding, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<OnboardingId>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        listeners[channel] = onboarding;
        try
        {
            await foreach (var changed in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return changed;
            }
        }
        finally
        {
            listeners.TryRemove(channel, out _);
        }
    }
}
