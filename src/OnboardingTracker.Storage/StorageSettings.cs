using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace OnboardingTracker.Storage;

/// <summary>What the configuration says about storage.</summary>
/// <param name="DataDirectory">An absolute path; holds the SQLite database and the certificate made at the first start.</param>
/// <param name="ConnectionString">Null when none is configured.</param>
public sealed record StorageSettings(string DataDirectory, string? ConnectionString)
{
    public const string ConnectionStringName = "Tracker";

    private const string Advice =
        "Set Storage:DataDirectory (Storage__DataDirectory) to a folder this program may write, for example /var/lib/onboarding-tracker.";

    public static StorageSettings From(IConfiguration configuration, IHostEnvironment environment)
    {
        var directory = configuration["Storage:DataDirectory"] is { Length: > 0 } configured ? configured : "data";
        var connection = configuration.GetConnectionString(ConnectionStringName);
        return new StorageSettings(
            Path.GetFullPath(directory, environment.ContentRootPath),
            string.IsNullOrWhiteSpace(connection) ? null : connection);
    }

    /// <summary>Makes the data folder, open to its owner only; refuses with a sentence where that cannot be done, or where nothing can be written into it.</summary>
    public void MakeDataDirectory()
    {
        if (File.Exists(DataDirectory))
        {
            throw new StorageSettingException($"The data folder {DataDirectory} is a file. {Advice}");
        }

        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(DataDirectory);
            }
            else
            {
                Directory.CreateDirectory(DataDirectory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageSettingException($"The data folder {DataDirectory} cannot be made: {failure.Message} {Advice}", failure);
        }

        try
        {
            using var probe = new FileStream(
                Path.Combine(DataDirectory, $".writable.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageSettingException($"The data folder {DataDirectory} cannot be written: {failure.Message} {Advice}", failure);
        }
    }
}
