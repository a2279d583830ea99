#include "support/test_program.h"

#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jcic::test {

namespace {

/// What each file does, in the order of its lines.
using TestFiles = std::map<std::string, std::vector<TestMain>, std::less<>>;
TestFiles& test_files() {
    static TestFiles files;
    return files;
}

std::string_view name_of(std::string_view file) {
    file.remove_prefix(file.rfind('/') + 1);
    constexpr std::string_view before = "test_";
    constexpr std::string_view after = ".cpp";
    return file.substr(before.size(), file.size() - before.size() - after.size());
}

const char* name = "";

}  // namespace

const char* this_test() {
    return name;
}

bool has_one_named(const QMetaObject& test, int argc, char** argv) {
    // Functions come first ("name", "name:row"), then Qt Test's own words, each of which begins with a dash.
    if (argc < 2 || *argv[1] == '-') return true;
    for (int i = 1; i < argc && *argv[i] != '-'; ++i)
        if (test.indexOfMethod(QByteArray(argv[i]).split(':').front() + "()") >= 0) return true;
    return false;
}

TestFile::TestFile(const char* file, TestMain main) {
    test_files()[std::string(name_of(file))].push_back(main);
}

}  // namespace jcic::test

int main(int argc, char** argv) {
    const auto& files = jcic::test::test_files();
    std::vector<decltype(files.begin())> named;
    int behind = 1;  // the names
    for (; behind < argc; ++behind) {
        const auto found = files.find(std::string_view(argv[behind]));
        if (found == files.end()) break;
        named.push_back(found);
    }
    if (named.empty() || (named.size() > 1 && behind < argc)) {
        std::fprintf(stderr, "usage: %s NAME... [after one NAME, what Qt Test takes], NAME one of:\n", argv[0]);
        for (const auto& file : files) std::fprintf(stderr, "  %s\n", file.first.c_str());
        return 2;
    }
    int status = 0;
    for (const auto& file : named) {
        jcic::test::name = file->first.c_str();
        std::vector<char*> words{argv[0]};
        words.insert(words.end(), argv + behind, argv + argc);
        words.push_back(nullptr);
        bool has_none = true;  // of the functions that are named
        for (const auto test_main : file->second) {
            const int failed = test_main(static_cast<int>(words.size()) - 1, words.data());
            has_none = has_none && failed == jcic::test::not_here;
            if (failed != 0 && failed != jcic::test::not_here) status = failed;
        }
        if (has_none) {
            std::fprintf(stderr, "%s: no function of it is named so\n", file->first.c_str());
            status = 2;
        }
    }
    return status;
}
