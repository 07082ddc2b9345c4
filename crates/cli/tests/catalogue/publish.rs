//! What the page fetches is written whole, or not at all.

use super::*;

#[test]
fn writes_what_the_page_reads() {
    let project = Project::new();
    let said = project.run(&["publish"]);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    let published = project.read("public/schemes.json");
    let catalogue = Catalogue::from_json(&published).unwrap();
    catalogue.check_texts().unwrap();
    assert!(said.out.contains(&catalogue.edition.hash), "{}", said.out);
    assert!(!project.path("dist").exists());
    assert_eq!(fs::read_dir(project.path("public")).unwrap().count(), 1);
}

#[test]
fn a_fact_changed_in_one_file_changes_the_published_file() {
    let project = Project::new();
    project.run(&["publish"]);
    let before: Value = serde_json::from_str(&project.read("public/schemes.json")).unwrap();
    project.edit(
        "content/schemes/bud_easy.toml",
        "cap_hkd = 150000",
        "cap_hkd = 160000",
    );
    project.run(&["publish"]);
    let after: Value = serde_json::from_str(&project.read("public/schemes.json")).unwrap();
    assert_ne!(before["hash"], after["hash"]);
    let caps = |published: &Value| {
        let schemes = published["scheme"].as_array().unwrap();
        schemes.iter().find(|scheme| scheme["id"] == "bud_easy").unwrap()["cap_hkd"].clone()
    };
    assert_eq!((caps(&before), caps(&after)), (150_000.into(), 160_000.into()));
}

#[test]
fn a_built_page_gets_it_too_with_the_compressed_files_that_it_has() {
    let project = Project::new();
    project.write("dist/schemes.json", "old");
    project.write("dist/schemes.json.br", "old");
    project.run(&["publish"]);
    let published = project.read("dist/schemes.json");
    assert_eq!(published, project.read("public/schemes.json"));
    let brotli = fs::read(project.path("dist/schemes.json.br")).unwrap();
    assert_eq!(brotli, compress::brotli(published.as_bytes()).unwrap());
    assert!(!project.path("dist/schemes.json.gz").exists());
}

#[test]
fn refuses_content_with_problems_and_leaves_the_file_as_it_was() {
    let project = Project::new();
    project.write("public/schemes.json", "the last good one");
    project.edit("content/schemes/tvp.toml", "kind = \"grant\"", "kind = \"gift\"");
    let said = project.run(&["publish"]);
    assert_eq!(said.status, 1);
    assert!(
        said.out
            .contains("content/schemes/tvp.toml:6:1: kind: 'gift' is not one of"),
        "{}",
        said.out
    );
    assert_eq!(project.read("public/schemes.json"), "the last good one");
}

#[test]
fn says_which_file_cannot_be_written() {
    let said = Project::new().run(&["publish", "--out", "a.json", "--out", "nowhere/b.json"]);
    assert_eq!(said.status, 2);
    assert!(said.err.contains("nowhere/b.json: "), "{}", said.err);
}

#[test]
fn a_file_that_is_up_to_date_is_left_alone() {
    let project = Project::new();
    project.run(&["publish"]);
    let changed = || {
        fs::metadata(project.path("public/schemes.json"))
            .unwrap()
            .modified()
            .unwrap()
    };
    let before = changed();
    project.run(&["publish"]);
    assert_eq!(changed(), before);
}
