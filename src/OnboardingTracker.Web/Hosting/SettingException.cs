namespace OnboardingTracker.Web.Hosting;

/// <summary>A setting that cannot work; the message is a sentence for the operator and ends the start.</summary>
public sealed class SettingException(string message) : Exception(message);
