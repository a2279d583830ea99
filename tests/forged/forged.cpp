// Forged trails told as texts (README.md): tests_forged FILE|FOLDER... runs them, tests_forged --bad FOLDER holds each
// file in it to the mistake that its first line names.

#include <QCoreApplication>
#include <algorithm>
#include <fstream>
#include <iostream>
#include <memory>

#include "app/verify/words.h"
#include "forged/forged_trail.h"
#include "support/told_texts.h"

namespace jcic::forged {
namespace {

namespace fs = std::filesystem;

struct Line {
    std::size_t number = 0;
    std::string text;
    std::vector<std::string> answer;
};

using test::Difference;

std::vector<Line> lines_of(const fs::path& file) {
    std::ifstream in(file);
    if (!in) throw Slip("no such file");
    std::vector<Line> out;
    std::size_t number = 0;
    for (std::string text; std::getline(in, text);) {
        ++number;
        if (text.empty() || text.starts_with("#")) continue;
        if (!text.starts_with("  "))
            out.push_back({number, text, {}});
        else if (out.empty())
            throw Slip("an answer without its line");
        else
            out.back().answer.push_back(text.substr(2));
    }
    return out;
}

std::string listed(const Findings& findings) {
    std::string out;
    for (const auto& one : findings) out += (out.empty() ? "" : ", ") + one;
    return out.empty() ? "nothing" : out;
}

/// A reason that both give is told in words of both languages.
void must_have_words(const std::string& reason) {
    for (const auto language : {verify::Language::chinese, verify::Language::english})
        if (verify::words_for_reason(reason).in(language) == reason) throw Slip("a reason without words: " + reason);
}

/// One trail of a text, from its founding on.
class Told {
public:
    void carry_out(const Line& line) {
        auto words = words_of(line.text);
        if (words.size() > 2 && words[words.size() - 2] == "as") {
            called_ = words.back();
            words.resize(words.size() - 2);
        }
        if (words[0] == "verify")
            verify(line);
        else if (words[0] == "program")
            ask(line, {words.begin() + 1, words.end()});
        else if (words[0] == "unrenewed")
            answer(line, {trail_.write({words.begin() + 1, words.end()}, false), {}});
        else if (words.size() > 2 && words[1].find('.') != std::string::npos)
            answer(line, {trail_.write(words, true), {}});
        else if (const auto acted = trail_.act(words))
            answer(line, *acted);
        else if (!line.answer.empty())
            throw Slip("this line has no answer");
        else if (!is_of_the_world(words))
            throw Slip("no such line: " + words[0]);
        called_.clear();
    }
    void end() const {
        if (!verified_) throw Slip("nothing verifies what is written last");
    }

private:
    /// Lines "found REASON", or the one "! fault" with which the program refused it.
    void answer(const Line& line, const Acted& acted) {
        const bool refused = !line.answer.empty() && line.answer.front().starts_with("! ");
        if (!acted.fault.empty() || refused) {
            must_be_told(refused ? line.answer.front().substr(2) : std::string(), acted.fault);
            return;
        }
        if (!called_.empty()) trail_.name(called_, acted.number);
        verified_ = false;
        for (const auto& one : line.answer) expect(one, std::to_string(acted.number), expected_);
    }
    static void must_be_told(const std::string& wanted, const std::string& fault) {
        const auto told = words_of(fault), asked = words_of(wanted);
        const auto said = [&](const std::string& one) { return std::ranges::find(told, one) != told.end(); };
        if (fault.empty()) throw std::runtime_error("  the program did it");
        if (asked.empty() || asked.front() != told.front() || !std::ranges::all_of(asked, said))
            throw std::runtime_error("  the program says: ! " + fault);
    }
    /// "found signer", "found slot by the ledger", of that event.
    static void expect(const std::string& answer, const std::string& number, Found& expected) {
        const auto words = words_of(answer);
        const bool alone = words.size() == 5 && words[2] == "by" && words[3] == "the" && words[4] == "ledger";
        if (words.empty() || words[0] != "found" || (words.size() != 2 && !alone))
            throw Slip("neither \"found REASON\" nor \"found REASON by the ledger\": " + answer);
        expected.by_the_ledger.insert(number + ":" + words[1]);
        if (alone) return;
        must_have_words(words[1]);
        expected.by_the_other.insert(number + ":" + words[1]);
    }
    void ask(const Line& line, const std::vector<std::string>& words) {
        if (words.size() < 3) throw Slip("program AUTHOR ACTION SUBJECT and fields");
        const auto fault = trail_.ask(words);
        answer(line, {fault.empty() ? trail_.number_of("@" + words[1] + "/" + words[2]) : 0, fault});
    }
    void verify(const Line& line) {
        auto expected = expected_;
        if (!line.answer.empty()) {
            expected = {};
            for (const auto& one : line.answer) {
                if (one == "found nothing") continue;
                const auto of = one.rfind(" of @");
                if (of == std::string::npos) throw Slip("found REASON of @EVENT: " + one);
                expect(one.substr(0, of), std::to_string(trail_.number_of(one.substr(of + 4))), expected);
            }
        }
        const auto found = trail_.found();
        verified_ = true;
        if (found.by_the_ledger != expected.by_the_ledger)
            throw std::runtime_error("  the ledger's verifier finds " + listed(found.by_the_ledger) + " instead of " +
                                     listed(expected.by_the_ledger));
        if (found.by_the_other != expected.by_the_other)
            throw std::runtime_error("  the independent verifier finds " + listed(found.by_the_other) + " instead of " +
                                     listed(expected.by_the_other));
    }
    bool is_of_the_world(const std::vector<std::string>& words) {
        if (words.size() == 1 && (words[0].starts_with("+") || words[0].starts_with("-")))
            trail_.pass(time_of(words[0]));
        else if (words.size() == 2 && words[0] == "clock")
            trail_.set_clock(time_of(words[1]));
        else if (words.size() == 1 && words[0] == "seal")
            trail_.seal();
        else if (words.size() == 2 && words[0] == "erase")
            trail_.erase(words[1]);
        else if (words.size() == 2 && words[1] == "sits")
            trail_.sit(words[0]);
        else if (words.size() == 3 && words[1] == "signs" && words[2] == "in")
            trail_.sign_in(words[0]);
        else if (words.size() == 3 && words[1] == "is")
            must_be(words[0], words[2]);
        else
            return false;
        return true;
    }
    void must_be(const std::string& subject, const std::string& state) {
        if (const auto now = trail_.state_of(subject); now != state)
            throw std::runtime_error("  it is " + (now.empty() ? "not there" : now));
    }

    ForgedTrail trail_;
    Found expected_;
    std::string called_;
    bool verified_ = false;
};

/// After a difference it goes on at the next trail.
std::vector<Difference> differences_in(const fs::path& file) {
    std::vector<Difference> out;
    std::vector<Line> beginning;
    std::unique_ptr<Told> told;
    bool any = false, skips = false;
    const auto carry_out = [&](const Line& at, const auto& what) {
        try {
            what();
        } catch (const std::exception& wrong) {
            out.push_back({at.number, at.text, wrong.what()});
            told.reset();
            skips = true;
        }
    };
    const auto end = [&](const Line& at) {
        if (told) carry_out(at, [&] { told->end(); });
        told.reset();
    };
    Line last{0, "(the file)", {}};
    try {
        for (const auto& line : lines_of(file)) {
            if (line.text == "trail") {
                end(last);
                any = true;
                skips = false;
                told = std::make_unique<Told>();
                for (const auto& one : beginning)
                    if (!skips) carry_out(one, [&] { told->carry_out(one); });
            } else if (!any) {
                beginning.push_back(line);
            } else if (!skips) {
                carry_out(line, [&] { told->carry_out(line); });
            }
            last = line;
        }
        end(last);
        if (!any) throw Slip("a text without a trail shows nothing");
    } catch (const Slip& slip) {
        out.push_back({0, "(the file)", slip.what()});
    }
    return out;
}

int run(const std::vector<fs::path>& files, bool bad, const std::string& program) {
    bool good = true;
    for (const auto& file : files) {
        const auto wrong = differences_in(file);
        if (!(bad ? test::tell_mistake(file, wrong) : test::tell_differences(file, wrong, program))) good = false;
    }
    return good ? 0 : 1;
}

}  // namespace
}  // namespace jcic::forged

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const bool bad = argc > 1 && std::string(argv[1]) == "--bad";
    std::vector<std::filesystem::path> files;
    for (int i = bad ? 2 : 1; i < argc; ++i) jcic::test::add_texts(argv[i], files);
    if (files.empty()) {
        std::cerr << "tests_forged [--bad] FILE|FOLDER...\n";
        return 2;
    }
    return jcic::forged::run(files, bad, argv[0]);
}
