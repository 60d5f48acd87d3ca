// Runs a target over the files of its corpus, without libFuzzer: what was once found is tried in every build.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// Arguments are folders. Each file is named before it is run, so that the last name is the file that fails.
int main(int count, char** arguments) {
    std::size_t files = 0;
    for (const std::string& folder : std::vector<std::string>(arguments + 1, arguments + count)) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (!entry.is_regular_file()) {
                continue;
            }
            std::cerr << entry.path().string() << std::endl;
            std::ifstream in(entry.path(), std::ios::binary);
            const std::vector<char> bytes(std::istreambuf_iterator<char>(in), {});
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
            ++files;
        }
    }
    std::cerr << files << " files\n";
    return files == 0 ? 1 : 0;
}
