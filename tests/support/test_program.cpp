#include "support/test_program.h"

#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jcic::test {

namespace {

std::map<std::string, TestMain, std::less<>>& test_files() {
    static std::map<std::string, TestMain, std::less<>> files;
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

TestFile::TestFile(const char* file, TestMain main) {
    test_files().emplace(name_of(file), main);
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
        const int failed = file->second(static_cast<int>(words.size()) - 1, words.data());
        if (failed != 0) status = failed;
    }
    return status;
}
