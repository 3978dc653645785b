namespace OnboardingTracker.Storage;

/// <summary>A setting of the store is wrong; the sentence names it and gives an example. The program does not start.</summary>
public sealed class StorageSettingException : Exception
{
    public StorageSettingException()
    {
    }

    public StorageSettingException(string message)
        : base(message)
    {
    }

    public StorageSettingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
