using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class JudgementBackfill : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What was stored before is kept; the command "reassess" then fills in the signals.
            migrationBuilder.Sql("UPDATE Observations SET Assessment_ComputedStatus = Assessment_Status, Assessment_ComputedExplanation = Assessment_StatusExplanation");
            migrationBuilder.Sql("UPDATE Indicators SET Fraction_AreCounts = 1 WHERE Fraction_Multiplier IS NOT NULL");
            migrationBuilder.Sql("UPDATE ComparatorAreas SET IsBenchmark = 1 WHERE Name = 'England'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
