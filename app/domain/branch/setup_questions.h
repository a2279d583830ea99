#pragma once
// The questions of set-up before there is a ledger, as one table. The windows' pages, the terminal's dialogue and the
// report on a file of answers are built from it. desk/setup/setup.h checks the answers.

#include <span>
#include <string_view>

#include "app/domain/branch/setup_steps.h"

namespace jcic::domain {

enum class AnswerKind { text, institution, person, day, duties, address, certificates, choice, case_pattern };

/// One question of set-up about the machine or to the founders. Its words are in the context "SetupWords".
struct SetupQuestion {
    std::string_view key;  ///< "host_ca": in an answers' file, and for scripts
    SetupStep step;        ///< the step whose page has it
    const char* words;
    AnswerKind kind = AnswerKind::text;
    bool optional = false;
    std::span<const events::Choice> choices{};  ///< of a choice; empty: those of the installation
    const char* beside_list = nullptr;          ///< replaces `words` if its choices are shown as a list
};
[[nodiscard]] std::span<const SetupQuestion> setup_questions();
/// Null for none.
[[nodiscard]] const SetupQuestion* find_setup_question(std::string_view key);

}  // namespace jcic::domain
