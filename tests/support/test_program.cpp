#include "support/test_program.h"

#include <cstdio>
#include <map>
#include <string>
#include <string_view>

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
    const auto found = argc > 1 ? files.find(std::string_view(argv[1])) : files.end();
    if (found != files.end()) {
        jcic::test::name = found->first.c_str();
        argv[1] = argv[0];
        return found->second(argc - 1, argv + 1);
    }
    std::fprintf(stderr, "usage: %s NAME [what Qt Test takes], NAME one of:\n", argv[0]);
    for (const auto& file : files) std::fprintf(stderr, "  %s\n", file.first.c_str());
    return 2;
}
