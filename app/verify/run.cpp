#include "app/verify/run.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "app/base/console.h"
#include "app/base/fault_reasons.h"
#include "app/base/numbers.h"
#include "app/verify/checks/witnessed.h"
#include "app/verify/program_line.h"
#include "app/verify/report.h"
#include "app/verify/rules/duties.h"
#include "app/verify/trail/cosignature.h"
#include "app/verify/trail/crypto.h"

namespace jcic::verify {
namespace {

struct Wanted {
    std::string file;
    Questions questions;
    std::optional<int> password_fd;
    std::vector<NoteKey> witnesses;
    std::vector<std::string> cosigned;  ///< files, read once all witnesses are known
};

tl::unexpected<Fault> not_opened(const std::string& file) {
    if (errno == ENOENT) return fail(FaultCode::file_missing, "arguments", {{"file", file}});
    return fail(FaultCode::file_read, "arguments", {{"file", file}, {"reason", std::string(reason_of_errno(errno))}});
}

/// Its name is UTF-8 on any system. A folder is refused where Linux would open it.
Result<std::ifstream> opened(const std::string& file) {
    const std::filesystem::path path(std::u8string(file.begin(), file.end()));
    std::error_code unasked;
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    if (std::filesystem::is_directory(path, unasked)) errno = EISDIR;
    if (!in || errno == EISDIR) return not_opened(file);
    return in;
}

Result<std::string> read_text(const std::string& file) {
    JCIC_TRY(const auto in, opened(file));
    std::ostringstream out;
    if (!(out << in.rdbuf())) return fail(FaultCode::file_read, "arguments", {{"file", file}});  // empty
    return out.str();
}

/// What was copied from paper or a file, as the option's own fault where it cannot be read.
template <class Value>
Result<Value> as_given(const std::string& option, Result<Value> read) {
    if (read || read.error().code == FaultCode::file_missing || read.error().code == FaultCode::file_read) return read;
    return wrong_use(option);
}

Result<KnownHead> read_checkpoint(const std::string& file) {
    JCIC_TRY(const auto text, read_text(file));
    JCIC_TRY(const auto note, Note::parse(text));
    JCIC_TRY(const auto head, Checkpoint::parse(note.text));
    return KnownHead{file, head.size, {head.root.begin(), head.root.end()}};
}

/// A checkpoint that counts by a witness's signature alone: whoever made the ledger could sign it.
Result<KnownHead> read_cosigned(const std::string& file, const std::vector<NoteKey>& witnesses) {
    JCIC_TRY(const auto text, read_text(file));
    JCIC_TRY(const auto note, Note::parse(text));
    JCIC_TRY(const auto head, Checkpoint::parse(note.text));
    KnownHead out{file, head.size, {head.root.begin(), head.root.end()}, {{head.origin, {}, 0}}, text};
    // Without a key it is asked of the register of witnesses, once that is read.
    if (!witnesses.empty() && !find_signer(out, witnesses)) return wrong_use("--cosigned");
    return out;
}

constexpr std::array<std::string_view, 9> with_a_value{"--fingerprint", "--anchor",  "--checkpoint",
                                                       "--event",       "--since",   "--authorities",
                                                       "--password-fd", "--witness", "--cosigned"};

Result<void> take_option(Wanted& wanted, const std::string& option, const std::string& value) {
    const auto& asked = wanted.questions;
    const bool twice = (option == "--fingerprint" && asked.fingerprint) || (option == "--event" && asked.event) ||
                       (option == "--authorities" && !asked.authorities.empty()) ||
                       (option == "--since" && !asked.since.empty());
    if (twice) return wrong_use(option, "twice");  // only one of them would be held to
    if (option == "--fingerprint") {
        JCIC_TRY(wanted.questions.fingerprint, as_given(option, read_fingerprint(value)));
    } else if (option == "--anchor") {
        JCIC_TRY(auto head, as_given(option, read_anchor(value)));
        wanted.questions.heads.push_back(std::move(head));
    } else if (option == "--checkpoint") {
        JCIC_TRY(auto head, as_given(option, read_checkpoint(value)));
        wanted.questions.heads.push_back(std::move(head));
    } else if (option == "--witness") {
        JCIC_TRY(auto witness, as_given(option, NoteKey::parse(value, KeyType::witness)));
        wanted.witnesses.push_back(std::move(witness));
    } else if (option == "--cosigned") {
        wanted.cosigned.push_back(value);
    } else if (option == "--event") {
        wanted.questions.event = whole_number<std::uint64_t>(value, 1);
        if (!wanted.questions.event) return wrong_use(option);
    } else if (option == "--since") {
        if (!is_day(value)) return wrong_use(option);
        wanted.questions.since = value;
    } else if (option == "--authorities") {
        JCIC_TRY(auto authorities, read_text(value));
        if (!holds_certificates(authorities)) return wrong_use(option);  // without one nothing would be asked
        wanted.questions.authorities = std::move(authorities);
    } else if (option == "--password-fd") {
        wanted.password_fd = whole_number(value, 0, 1023);
        if (!wanted.password_fd) return wrong_use(option);
    }
    return {};
}

Result<void> take_files(const ProgramLine& line, Wanted& wanted) {
    if (line.words.size() > 1) return wrong_use(line.words[1], "second");
    if (line.words.empty()) return wrong_use("EXPORT");
    wanted.file = line.words.front();
    if (!wanted.witnesses.empty() && wanted.cosigned.empty())
        return wrong_use("--cosigned");  // nothing would be held to it
    for (const auto& file : wanted.cosigned) {
        JCIC_TRY(auto head, as_given("--cosigned", read_cosigned(file, wanted.witnesses)));
        wanted.questions.heads.push_back(std::move(head));
    }
    return {};
}

Result<Verdict> judge(const Wanted& wanted) {
    JCIC_TRY(auto in, opened(wanted.file));
    const bool encrypted = in.peek() == static_cast<int>(RecordKind::password);
    std::optional<Secret> password;
    if (encrypted) {
        JCIC_TRY(password, read_secret_line(wanted.password_fd, "password: "));
    }
    const bool watched = is_watched();
    const auto progress = [watched](std::uint64_t events) {
        if (watched) std::cerr << "\r" << events << std::flush;
    };
    StreamSource source(in);
    auto verdict = verify_export(source, wanted.questions, password ? &*password : nullptr, progress);
    if (watched) std::cerr << "\r" << std::flush;
    return verdict;
}

FaultTold tell_fault(const Fault& fault, Language language) {
    return {fault_text(fault, language), fault_json(fault, language)};
}

Result<CommandOutput> carry_out(const ProgramLine& line, Wanted& wanted) {
    JCIC_CHECK(take_files(line, wanted));
    JCIC_TRY(const auto verdict, judge(wanted));
    const auto named = verdict.origin.kind.empty() ? wanted.file + ": " : "";
    return CommandOutput{named + report_text(verdict, wanted.questions, line.language), report_json(verdict), "",
                         verdict.ok() ? Outcome::done : Outcome::integrity};
}

}  // namespace

int run(const std::vector<std::string>& arguments) {
    const PlainStreams streams(std::cout, std::cerr);
    ProgramLine line;
    Wanted wanted;
    const OwnOptions own{{}, with_a_value, [&](const std::string& option, const std::string& value) {
                             return take_option(wanted, option, value);
                         }};
    const auto taken = take_arguments(line, arguments, own);
    if (!taken) return fail_with(taken.error(), line, tell_fault);
    if (line.help) {
        const auto help = help_text(line.language);
        return tell({help, "{\"help\":" + in_quotes(help) + "}"}, line, tell_fault);
    }
    if (line.version) return tell(version_of("jcic-ledger-verify"), line, tell_fault);
    const auto said = carry_out(line, wanted);
    return said ? tell(*said, line, tell_fault) : fail_with(said.error(), line, tell_fault);
}

}  // namespace jcic::verify
