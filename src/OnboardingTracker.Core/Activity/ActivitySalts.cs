using System.Security.Cryptography;

namespace OnboardingTracker.Core.Activity;

/// <summary>
/// Random bytes, one piece for each value of an entry that may be personal. Its digest in the chain says nothing about the value once the salt is gone.
/// </summary>
/// <param name="Before">Null where there is no such value, as with the others; all are null in what was erased.</param>
public sealed record ActivitySalts(byte[]? Actor, byte[]? Sentence, byte[]? Before, byte[]? After, byte[]? Why)
{
    private const int Bytes = 16;

    /// <summary>New ones for the values that the entry has.</summary>
    public static ActivitySalts For(ActivityEntry entry) => new(
        New(),
        New(),
        entry.Before is null ? null : New(),
        entry.After is null ? null : New(),
        entry.Detail is null ? null : New());

    public static byte[] New() => RandomNumberGenerator.GetBytes(Bytes);
}
