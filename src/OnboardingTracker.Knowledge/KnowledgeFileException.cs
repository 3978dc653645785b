namespace OnboardingTracker.Knowledge;

/// <summary>A file of knowledge that breaks its own rules; the product does not start on it.</summary>
public sealed class KnowledgeFileException : Exception
{
    public KnowledgeFileException(string file, int line, string sentence, Exception? inner = null)
        : base($"{file}, line {line}: {sentence}", inner)
    {
        File = file;
        Line = line;
        Sentence = sentence;
    }

    public string File { get; }

    /// <summary>Counted from 1.</summary>
    public int Line { get; }

    /// <summary>What is wrong and what would be right.</summary>
    public string Sentence { get; }
}
