using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace OnboardingTracker.Storage.Conventions;

/// <summary>Names tables, columns, keys and indexes in snake_case, so that both databases read alike.</summary>
internal static class SnakeCase
{
    public static void UseSnakeCase(this ModelBuilder model)
    {
        // Names derive from each other, so every table is named before the first column, and every column before the first key.
        var entities = model.Model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()).ToList();
        foreach (var entity in entities.Where(entity => !entity.IsOwned()))
        {
            entity.SetTableName(Of(entity.GetTableName()!));
        }

        foreach (var entity in entities)
        {
            // Asked with its table, a column of an owned record has the record's name in front.
            var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Of(property.GetColumnName(table)!));
            }
        }

        foreach (var json in model.Model.GetEntityTypes().Where(entity => entity.IsMappedToJson() && entity.GetContainerColumnName() is not null))
        {
            json.SetContainerColumnName(Of(json.GetContainerColumnName()!));
        }

        foreach (var entity in entities)
        {
            NameKeys(entity);
        }
    }

    public static string Of(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name).Replace("__", "_", StringComparison.Ordinal);

    private static void NameKeys(IMutableEntityType entity)
    {
        foreach (var key in entity.GetKeys())
        {
            key.SetName(Of(key.GetName()!));
        }

        foreach (var foreignKey in entity.GetForeignKeys().Where(foreignKey => !foreignKey.IsOwnership || foreignKey.PrincipalEntityType.GetTableName() != entity.GetTableName()))
        {
            foreignKey.SetConstraintName(Of(foreignKey.GetConstraintName()!));
        }

        foreach (var index in entity.GetIndexes())
        {
            index.SetDatabaseName(Of(index.GetDatabaseName()!));
        }
    }
}
