using System.Reflection;
using Xunit;

namespace RkeStack.Pulumi.Tests.Protocol;

/// <summary>
/// Each known trap of the protocol, with the test that provokes it or the reason why nothing can. Bare numbers are those of the facts about Pulumi's
/// provider protocol that this code was written from, "Traps, collected"; those of §12, what was seen with the real CLI.
/// </summary>
public class TrapTable
{
    private static readonly (string Trap, Type? Tests, string TestOrReason)[] Traps =
    [
        ("1 anything on standard output before the port", typeof(StartAndStopTests), nameof(StartAndStopTests.The_port_is_all_that_is_ever_written_to_standard_output)),
        ("2 message size limits", typeof(StartAndStopTests), nameof(StartAndStopTests.Messages_larger_than_four_mebibytes_pass_both_ways)),
        ("3 the working directory is the program's", typeof(StartAndStopTests), nameof(StartAndStopTests.The_programs_folder_and_environment_do_not_configure_the_server)),
        ("4 Cancel at every end", typeof(StartAndStopTests), nameof(StartAndStopTests.Cancel_returns_and_the_process_lives_until_it_is_interrupted)),
        ("4 and gone within seconds of the interrupt", typeof(StartAndStopTests), nameof(StartAndStopTests.Work_that_heeds_no_interrupt_is_left_behind_before_the_engine_kills_the_process)),
        ("5 the latch of Cancel when attached", typeof(StartAndStopTests), nameof(StartAndStopTests.An_attached_plugin_serves_several_engines_and_goes_on_after_Cancel)),
        ("5 and that of a launched plugin, which stays", typeof(StartAndStopTests), nameof(StartAndStopTests.What_is_asked_for_after_Cancel_does_not_begin_though_Configure_comes_between)),
        ("6 Attach without an address", typeof(StartAndStopTests), nameof(StartAndStopTests.An_attached_plugin_serves_several_engines_and_goes_on_after_Cancel)),
        ("7 Check without inputs in its reply", typeof(CheckAndDiffTests), nameof(CheckAndDiffTests.Check_sets_inputs_even_where_there_are_failures_and_lists_all_of_them)),
        ("8 configuration as strings and JSON, with a version", typeof(ConfigurationTests), nameof(ConfigurationTests.Values_come_as_strings_as_JSON_or_as_they_are_with_a_version_beside_them)),
        ("8 and what Configure makes of them", typeof(ConfigurationTests), nameof(ConfigurationTests.Configure_hands_on_what_the_strings_mean)),
        ("9 plain secrets in CheckConfig", typeof(ConfigurationTests), nameof(ConfigurationTests.Plain_secrets_of_CheckConfig_are_not_repeated_in_messages)),
        ("10 DiffConfig without changes keeps the old configuration", typeof(ConfigurationTests), nameof(ConfigurationTests.A_change_of_configuration_always_shows_and_replaces_only_where_it_must)),
        ("11 hasDetailedDiff", typeof(CheckAndDiffTests), nameof(CheckAndDiffTests.A_diff_is_detailed_and_also_given_in_top_level_names)),
        ("12 an unset kind of diff", typeof(CheckAndDiffTests), nameof(CheckAndDiffTests.An_equal_resource_has_no_diff_whether_null_missing_or_secret)),
        ("13 dots in keys", typeof(CheckAndDiffTests), nameof(CheckAndDiffTests.Keys_with_dots_are_quoted_in_paths)),
        ("14 inputDiff of write-only properties", typeof(CheckAndDiffTests), nameof(CheckAndDiffTests.Old_values_are_shown_from_inputs_since_outputs_need_not_have_them)),
        ("15 unknowns in Diff", typeof(CheckAndDiffTests), nameof(CheckAndDiffTests.An_unknown_value_counts_as_changed_and_replaces_where_a_change_would)),
        ("16 Diff of a refresh", typeof(CheckAndDiffTests), nameof(CheckAndDiffTests.In_a_refresh_the_read_state_is_the_old_side)),
        ("17 Read of an import", typeof(LifecycleTests), nameof(LifecycleTests.Import_reads_by_id_alone_and_gives_the_inputs)),
        ("17 and of what a program gets by its id", typeof(LifecycleTests), nameof(LifecycleTests.What_a_program_gets_by_its_id_alone_is_read_as_in_an_import)),
        ("17 and of what is gone", typeof(LifecycleTests), nameof(LifecycleTests.What_is_gone_reads_as_an_empty_id_and_deletes_without_complaint)),
        ("18 Update without changes", typeof(LifecycleTests), nameof(LifecycleTests.Update_without_any_change_finishes_what_a_partial_failure_left)),
        ("19 partial failure of Update, which keeps the old inputs", typeof(LifecycleTests), nameof(LifecycleTests.A_partial_failure_of_Update_gives_the_outputs_to_record)),
        ("20 elided assets", typeof(LifecycleTests), nameof(LifecycleTests.Elided_assets_pass_through_every_request_that_carries_old_values)),
        ("21 the id, and unknowns outside previews", typeof(LifecycleTests), nameof(LifecycleTests.Unknown_outputs_outside_a_preview_are_refused_and_the_resource_is_kept)),
        ("21 a resource made without an id", typeof(LifecycleTests), nameof(LifecycleTests.A_resource_that_was_made_without_an_id_is_a_defect_and_not_recorded)),
        ("22 values of no kind", typeof(Values.WireCodecTests), nameof(Values.WireCodecTests.No_value_is_ever_written_without_a_kind)),
        ("22 and in a reply", typeof(CheckAndDiffTests), nameof(CheckAndDiffTests.Secrets_nulls_and_every_mark_of_an_unknown_value_come_back_from_wherever_they_stand)),
        ("23 seven marks of unknowns", typeof(Values.WireCodecTests), nameof(Values.WireCodecTests.Every_mark_of_an_unknown_value_is_read)),
        ("23 and what becomes of them in a request", typeof(CheckAndDiffTests), nameof(CheckAndDiffTests.Secrets_nulls_and_every_mark_of_an_unknown_value_come_back_from_wherever_they_stand)),
        ("24 output values", typeof(ConstructTests), nameof(ConstructTests.In_a_preview_inputs_and_outputs_may_be_unknown)),
        ("25 remote within Construct", typeof(ConstructTests), nameof(ConstructTests.The_component_is_registered_first_not_as_remote_with_every_option_of_its_user)),
        ("26 propertyDependencies left out", typeof(ConstructTests), nameof(ConstructTests.Children_say_what_each_property_depends_on_and_inherit_the_components_timeouts)),
        ("27 the second Check of a replacement", typeof(ReplacementTests), nameof(ReplacementTests.The_second_Check_of_a_replacement_gives_what_is_to_be_made_its_defaults_anew)),
        ("27 and what must not be replaced", typeof(ReplacementTests), nameof(ReplacementTests.The_second_Check_of_a_replacement_refuses_what_must_not_be_replaced)),
        ("28 options of components", typeof(ConstructTests), nameof(ConstructTests.Children_say_what_each_property_depends_on_and_inherit_the_components_timeouts)),
        ("28 additionalSecretOutputs of components", typeof(ConstructTests), nameof(ConstructTests.Outputs_that_the_user_calls_secret_are_secret_since_the_engine_does_not_see_to_it)),
        ("29 Delete of what is gone", typeof(LifecycleTests), nameof(LifecycleTests.What_is_gone_reads_as_an_empty_id_and_deletes_without_complaint)),
        ("30 timeouts", typeof(LifecycleTests), nameof(LifecycleTests.The_users_timeout_in_seconds_is_enforced_and_told_apart_from_cancellation)),
        ("31 concurrent requests", typeof(LifecycleTests), nameof(LifecycleTests.Requests_are_served_at_the_same_time)),
        ("31 more of them than a server takes on one connection", typeof(TransportTests), nameof(TransportTests.The_engines_one_connection_has_room_for_a_request_however_many_others_wait_on_it)),
        ("32 unknown configuration", null, "the engine then sends no request at all, so there is nothing that a provider could do wrong"),
        ("§5.3 the engine prints the value of a property that a detail names", typeof(ConstructTests), nameof(ConstructTests.A_secret_of_the_wrong_shape_is_told_by_its_path_and_type_alone_for_the_engine_prints_values_of_what_a_detail_names)),
        ("§5.3 and of one that a failure of Check names", typeof(CheckAndDiffTests), nameof(CheckAndDiffTests.No_failure_names_its_property_apart_since_the_engine_prints_the_value_of_a_property_so_named)),
        ("§2 unknowns in what a function answers", typeof(LifecycleTests), nameof(LifecycleTests.A_function_that_answers_with_an_unknown_is_refused_in_previews_too)),
        ("§4 unknowns of a component outside previews", typeof(ConstructTests), nameof(ConstructTests.Outputs_that_are_unknown_outside_a_preview_are_refused_and_the_component_is_not_completed)),
        ("§12.1 one process for a component and its children", typeof(ConstructTests), nameof(ConstructTests.Children_carry_the_version_that_this_process_was_configured_with)),
        ("§12.1 and the provider that the user chose", typeof(ConstructTests), nameof(ConstructTests.Children_go_to_the_provider_that_the_user_chose)),
        ("§12.2 a process for each instance and phase", null, "how many there are is up to the engine; that one serves a cluster and all its children is counted with the real CLI (OneProcessTests)"),
        ("§12.3 Check and Diff of what is unchanged", typeof(CheckAndDiffTests), nameof(CheckAndDiffTests.An_equal_resource_has_no_diff_whether_null_missing_or_secret)),
        ("§12.4 Cancel at every normal end", typeof(StartAndStopTests), nameof(StartAndStopTests.Cancel_returns_and_the_process_lives_until_it_is_interrupted)),
        ("§12.5 the engine's death on standard input", typeof(StartAndStopTests), nameof(StartAndStopTests.The_engines_death_ends_the_work_and_the_process)),
        ("§12.5 and what it costs to watch it", typeof(Serving.EngineLifelineTests), nameof(Serving.EngineLifelineTests.Standard_input_is_read_to_its_end_by_a_thread_that_nothing_else_waits_for)),
        ("§12.6 the CLI killed", null, "the lock is the CLI's own, pulumi cancel frees it; Create is asked for again, and taking over what is there is each resource's duty"),
        ("§12.7 the provider killed in Create", null, "nothing of this process is left to act; taking over what was left is each resource's duty"),
        ("§12.8 Ctrl-C", typeof(StartAndStopTests), nameof(StartAndStopTests.Cancel_ends_running_work_so_that_it_leaves_its_state)),
        ("§12.8 SIGINT during work", typeof(StartAndStopTests), nameof(StartAndStopTests.An_interrupt_during_work_ends_the_process_and_records_what_was_made)),
        ("§12.9 reasons of a partial failure", typeof(LifecycleTests), nameof(LifecycleTests.An_unfinished_resource_is_reported_with_its_state_and_reasons)),
        ("§12.9 and a state of any size", typeof(TransportTests), nameof(TransportTests.The_state_of_an_unfinished_resource_may_be_large)),
        ("§12.10 the YAML host's closing connection", null, "that message is the host's own, whatever Construct returns"),
        ("§12.11 lines of a message", typeof(LifecycleTests), nameof(LifecycleTests.Errors_reach_the_user_in_their_own_words)),
        ("§12.12 status and messages", typeof(LifecycleTests), nameof(LifecycleTests.Messages_reach_the_resources_row_in_order_before_the_result)),
        ("§12.13 paths of a diff exist on one side", typeof(CheckAndDiffTests), nameof(CheckAndDiffTests.A_diff_is_detailed_and_also_given_in_top_level_names)),
        ("§12.14 refresh with changed inputs", typeof(LifecycleTests), nameof(LifecycleTests.Refresh_keeps_what_did_not_drift_as_the_user_wrote_it)),
        ("§12.15 the schema of the bare binary", typeof(StartAndStopTests), nameof(StartAndStopTests.The_schema_needs_no_configuration_and_what_is_not_served_says_so)),
        ("§12.16 a project named as the package", null, "the engine decides whose configuration it is; examples avoid the name"),
    ];

    [Fact]
    public void Every_trap_has_a_test_that_runs_or_a_reason()
    {
        Assert.Equal(Enumerable.Range(1, 32), Numbers(""));
        Assert.Equal(Enumerable.Range(1, 16), Numbers("§12."));
        Assert.All(Traps, trap => Assert.True(
            trap.Tests is null ? trap.TestOrReason.Length > 20 : trap.Tests.GetMethod(trap.TestOrReason)?.GetCustomAttribute<FactAttribute>() is { Skip: null }, trap.Trap));
    }
    private static IEnumerable<int> Numbers(string section) => Traps
        .Where(trap => trap.Trap.StartsWith(section, StringComparison.Ordinal) && char.IsAsciiDigit(trap.Trap[section.Length]))
        .Select(trap => int.Parse(trap.Trap[section.Length..].Split(' ')[0], null))
        .Distinct();
}
