// jcic-desk-scan: reads one scan or PDF, or the letters of some pages, paints a page, or looks at evidence, behind
// walls. Started by app/scan/read_apart.cpp, of no use to a person. Arguments: bytes of memory, seconds of processor
// time, "proof", "origin", "form", "letters", "paint" or "evidence", and of a form the places to be measured
// (app/scan/scanned.h), "" for none, or which pages' letters are wanted (app/scan/letters.h) or which page is to be
// painted (app/scan/painted.h); descriptors: app/scan/read_apart.h.

#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <exception>
#include <string_view>

#include "app/base/numbers.h"
#include "app/base/secret.h"
#include "app/scan/read_apart.h"
#include "app/scanner/confine.h"
#include "app/scanner/paint_page.h"
#include "app/scanner/read_file.h"
#include "app/scanner/read_letters.h"
#include "app/scanner/read_pdf.h"

namespace {

using namespace jcic;

Bytes read_whole(int from) {
    Bytes out;
    std::array<std::uint8_t, 65536> piece{};
    for (ssize_t taken = 0; (taken = ::read(from, piece.data(), piece.size())) > 0;)
        out.insert(out.end(), piece.begin(), piece.begin() + taken);
    return out;
}

Secret read_password() {
    Secret out(scan::longest_password);
    const auto room = out.resize(scan::longest_password);
    std::size_t size = 0;
    for (ssize_t taken = 0; (taken = ::read(scan::reader_password, room.data() + size, room.size() - size)) > 0;)
        size += static_cast<std::size_t>(taken);
    out.resize(size);
    return out;
}

bool write_whole(ByteView bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(scan::reader_answer, bytes.data(), bytes.size());
        if (written <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

scan::LookFor wanted(std::string_view word) {
    if (word == scan::look_for_origin) return scan::LookFor::origin;
    return word == scan::look_for_form ? scan::LookFor::form : scan::LookFor::proof;
}

template <class Read>
int answer_with(const Read& read) {
    return write_whole(read ? scan::pack(*read) : scan::pack(read.error())) ? scan::exit_read : scan::exit_failed;
}

int read_and_answer(std::string_view word, std::string_view details) {
    const Bytes file = read_whole(scan::reader_file);
    if (word == scan::look_as_evidence) return answer_with(scanner::look_as_evidence(file));
    if (word == scan::paint_a_page) {
        const auto page = scan::read_wanted(details);
        return page ? answer_with(scanner::paint_page(file, *page)) : scan::exit_failed;
    }
    if (word == scan::letters_of_pages) {
        const auto pages = scan::read_letters_wanted(details);
        return pages ? answer_with(scanner::read_letters(file, *pages)) : scan::exit_failed;
    }
    const auto places = scan::read_places(details);
    const Secret password = read_password();
    return places ? answer_with(scanner::read_file(file, password, wanted(word), *places)) : scan::exit_failed;
}

}  // namespace

int main(int count, char** arguments) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    // What the calling program had open is not ours.
    if (::close_range(scan::reader_password + 1, ~0U, 0) != 0) ::_exit(scan::exit_without_walls);
    if (count != 5) ::_exit(scan::exit_failed);
    scanner::prepare();
    const auto memory = whole_number<std::uint64_t>(arguments[1]);
    const auto seconds = whole_number<std::uint64_t>(arguments[2]);
    if (!memory || !seconds || !scanner::confine({*memory, *seconds})) ::_exit(scan::exit_without_walls);
    int status = scan::exit_failed;
    try {
        status = read_and_answer(arguments[3], arguments[4]);
    } catch (const std::exception&) {
        // Memory, most likely: the answer is not whole, and the one who waits for it says so.
    }
    ::_exit(status);  // no ends of libraries, which would want their files
}
